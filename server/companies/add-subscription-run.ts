import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { enqueue } from "#server/queue/enqueue.ts";

/**
 * Asks the worker for a subscription: a row that will tell how it went, and its job, in the caller's transaction.
 * Two on one day are harmless: SEF answers both with the day's key.
 *
 * @returns id of the run.
 */
export async function addSubscriptionRun(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  urgency: "interactive" | "background",
): Promise<string> {
  const company = { organizationId, environment };
  const run = await tx.sefSubscriptionRun.create({ data: company, select: { id: true } });
  await enqueue(tx, "subscribe-company", { ...company, runId: run.id }, { priority: urgency });
  return run.id;
}
