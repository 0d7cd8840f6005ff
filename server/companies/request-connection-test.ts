import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { enqueue } from "#server/queue/enqueue.ts";

/**
 * "Proverite vezu": asks the worker for one harmless call with the stored key.
 *
 * @returns id of the row that tells how it went.
 */
export function requestConnectionTest({
  organizationId,
  environment,
  actor,
}: {
  organizationId: string;
  environment: Environment;
  actor: Actor;
}): Promise<string> {
  const company = { organizationId, environment };
  return withCompany(organizationId, async (tx) => {
    const test = await tx.sefConnectionTest.create({ data: company, select: { id: true } });
    await enqueue(
      tx,
      "test-sef-connection",
      { ...company, testId: test.id },
      { jobKey: `test-sef-connection:${organizationId}:${environment}`, priority: "interactive" },
    );
    await appendAudit(tx, actor, { action: "sef-settings.test", subject: `integration/${environment}` });
    return test.id;
  });
}
