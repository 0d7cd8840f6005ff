import { withCompany } from "#server/db/company.ts";
import { type ConnectedOrganization, listConnectedOrganizations } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { addSubscriptionRun } from "./add-subscription-run.ts";

export type SubscriptionResult = {
  organizationId: string;
  status: "subscribed" | "pending" | "failed";
  error: string | null;
};

type Request = ConnectedOrganization & { runId: string };

/** How often the waiting door looks at the rows. */
const lookMs = 200;

/**
 * Asks for a subscription of every company that has an address and a key. One company's trouble never stops the rest;
 * repeating it on the same day is harmless.
 */
export async function requestSubscriptions(): Promise<Request[]> {
  const companies = await listConnectedOrganizations(env().EFAKTURA_PIB ?? null);
  const requests: Request[] = [];
  for (const company of companies) requests.push({ ...company, runId: await requestSubscription(company) });
  return requests;
}

export function requestSubscription(company: ConnectedOrganization): Promise<string> {
  return withCompany(company.organizationId, (tx) => addSubscriptionRun(tx, company, "background"));
}

/**
 * What the cron door answers: asks for all and waits for their rows, at most `patienceMs`; whoever is not done by then
 * is pending.
 */
export async function subscribeAll(patienceMs: number): Promise<SubscriptionResult[]> {
  const requests = await requestSubscriptions();
  const results = new Map<string, SubscriptionResult>();
  for (const until = performance.now() + patienceMs; ; ) {
    for (const request of requests.filter(({ runId }) => !results.has(runId))) {
      const result = await readResult(request);
      if (result.status !== "pending") results.set(request.runId, result);
    }
    if (results.size === requests.length || performance.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return requests.map(
    ({ runId, organizationId }) => results.get(runId) ?? { organizationId, status: "pending", error: null },
  );
}

async function readResult({ organizationId, runId }: Request): Promise<SubscriptionResult> {
  const run = await withCompany(organizationId, (tx) =>
    tx.sefSubscriptionRun.findUnique({ where: { organizationId_id: { organizationId, id: runId } } }),
  );
  const status = run?.status === "subscribed" || run?.status === "failed" ? run.status : "pending";
  return { organizationId, status, error: run?.error ?? null };
}
