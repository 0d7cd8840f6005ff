import type { Tx } from "#server/db/client.ts";
import type { Change, ChangeResult } from "./change.ts";
import { concludeState } from "./conclude-state.ts";
import { learnMoments, learnSentDate } from "./learn-moments.ts";
import { recordFetched } from "./record-news.ts";
import type { Found } from "./sef-moments.ts";
import type { KnownDocument } from "./stored-state.ts";
import { updateState } from "./update-state.ts";

/** What SEF's answer and the news that led to it do to a document that we have: its state, its moments, its timelines. */
export async function applyKnown(
  tx: Tx,
  change: Change,
  known: KnownDocument,
  found: Found,
): Promise<ChangeResult> {
  const { status, now } = found;
  const { effect, isDisputed } = await updateState(tx, change, known, found);
  const news = { status: change.newsStatus, at: change.occurredAt };
  const seen = { ...known, sefStatus: isDisputed ? known.sefStatus : status.status };
  const hasLearnt = await learnMoments(tx, seen, news);
  const hasMoved = await learnSentDate(tx, change, known, now);
  const isNew = known.sefStatus !== status.status && !isDisputed;
  if (known.invoice) await recordFetched(tx, change, known.invoice, { ...status, isNew, now });
  if (effect === "changed" && known.invoice) await touch(tx, known.organizationId, known.invoice.id, now);
  if (effect === "changed" || hasLearnt || hasMoved) {
    const before = isNew ? known.sefStatus : null;
    await concludeState(tx, change, known.id, { before, now });
  }
  return { kind: "done", effect, changedAt: status.lastModifiedAt };
}

/** Lists show what changed last first. */
async function touch(tx: Tx, organizationId: string, id: string, now: Date): Promise<void> {
  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id } },
    data: { updatedAt: now },
    select: { id: true },
  });
}
