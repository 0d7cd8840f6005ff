import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { enqueue } from "#server/queue/enqueue.ts";

/** Has the deadlines of a company swept; behind a document, when the ones before it are done. */
export async function enqueueDeadlineSweep(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  after?: string,
): Promise<void> {
  const jobKey = `deadline-company:${organizationId}/${environment}`;
  const payload = { organizationId, environment, ...(after === undefined ? {} : { after }) };
  await enqueue(tx, "deadline-company", payload, { jobKey, priority: "background" });
}
