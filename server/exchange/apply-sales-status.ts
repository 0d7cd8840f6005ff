import type { Tx } from "#server/db/client.ts";
import { applyKnown } from "./apply-known.ts";
import type { Change, ChangeResult } from "./change.ts";
import type { Found } from "./sef-moments.ts";
import { findDocument, type KnownDocument, lockDocument } from "./stored-state.ts";

/** Our own call ends within its time-out; look again soon. */
const overtakenRetryMs = 1_000;

/**
 * Stores SEF's state of a document that we sent and puts the news on the timelines of document and customer.
 *
 * @returns stranger: no document of ours; with what SEF's list has left of it, if it was seen before.
 */
export async function applySalesStatus(
  tx: Tx,
  change: Change,
  found: Found,
): Promise<ChangeResult | { kind: "stranger"; known: KnownDocument | null }> {
  await lockDocument(tx, change);
  const known = await findDocument(tx, change);
  if (!known && (await overtookOurSend(tx, change, found.now))) {
    return { kind: "unavailable", retryAfterMs: overtakenRetryMs };
  }
  if (!known?.invoice) return { kind: "stranger", known };
  return applyKnown(tx, change, known, found);
}

/** A send whose end is unclear for longer is found by searching; its news need not wait for that. */
const overtakenMsMax = 60_000;

/** A notification can come in before the answer to the upload is stored: then nobody knows yet whose it is. */
async function overtookOurSend(tx: Tx, { organizationId, environment }: Change, now: Date): Promise<boolean> {
  const underWay = await tx.invoice.count({
    where: {
      organizationId,
      environment,
      state: { in: ["sending", "outcome_unknown"] },
      stateChangedAt: { gt: new Date(now.getTime() - overtakenMsMax) },
    },
  });
  return underWay > 0;
}
