import type { Tx } from "#server/db/client.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import type { JobPayload } from "#server/queue/jobs.ts";

/** How soon to look again at a document that another worker is just sending: it may die before it has settled it. */
const underWayLookMs = 5_000;

/**
 * Wakes the drain when the next document is due. One statement, and so one view of all documents: one that is settled
 * between two would be neither waiting nor under way, and nobody would come back for it.
 */
export async function planSends(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
  now: Date,
): Promise<void> {
  const look = new Date(now.getTime() + underWayLookMs);
  const [next] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT min(CASE WHEN state = 'sending' THEN ${look} ELSE next_attempt_at END) AS at FROM invoice
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}
       AND state IN ('queued', 'sending', 'outcome_unknown', 'held_outage')`;
  if (next?.at) await enqueueSends(tx, { organizationId, environment }, next.at);
}
