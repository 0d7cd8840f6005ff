import type { Tx } from "#server/db/client.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import type { JobPayload } from "#server/queue/jobs.ts";

/** How soon to look again at a document that another worker is just sending: it may die before it has settled it. */
const underWayLookMs = 5_000;

/** Wakes the drain when the next document is due. */
export async function planSends(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
  now: Date,
): Promise<void> {
  const company = { organizationId, environment };
  const waiting = await tx.invoice.aggregate({
    where: { ...company, state: { in: ["queued", "outcome_unknown", "held_outage"] } },
    _min: { nextAttemptAt: true },
  });
  const underWay = await tx.invoice.count({ where: { ...company, state: "sending" } });
  const moments = [
    waiting._min.nextAttemptAt,
    underWay > 0 ? new Date(now.getTime() + underWayLookMs) : null,
  ].filter((moment) => moment !== null);
  const [first] = moments.sort((one, other) => one.getTime() - other.getTime());
  if (first) await enqueueSends(tx, company, first);
}
