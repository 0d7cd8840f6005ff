import { withCompany } from "#server/db/company.ts";
import { listConnectedOrganizations, listDuePolls } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { enqueue } from "#server/queue/enqueue.ts";

/** All companies at one moment would be a storm for SEF and for us: they are spread over these minutes. */
const spreadMs = 10 * 60_000;

/** One job for each connected company; one company's trouble never stops the rest. */
export async function sweepAll(): Promise<void> {
  const companies = await listConnectedOrganizations(env().EFAKTURA_PIB ?? null);
  for (const company of companies) {
    const runAt = new Date(Date.now() + spread(company.organizationId));
    const jobKey = `sweep-company:${company.organizationId}/${company.environment}`;
    await withCompany(company.organizationId, (tx) =>
      enqueue(tx, "sweep-company", company, { jobKey, runAt, priority: "background" }),
    );
  }
}

/** One job for each company that has documents which SEF is to be asked about. */
export async function pollAll(): Promise<void> {
  for (const company of await listDuePolls(new Date())) {
    const jobKey = `poll-documents:${company.organizationId}/${company.environment}`;
    await withCompany(company.organizationId, (tx) =>
      enqueue(tx, "poll-documents", company, { jobKey, priority: "background" }),
    );
  }
}

/** The same minute for a company each time. */
function spread(organizationId: string): number {
  return (Number.parseInt(organizationId.slice(-6), 16) / 0xffffff) * spreadMs;
}
