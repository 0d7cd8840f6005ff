import type { Tx } from "#server/db/client.ts";
import type { Change, ChangeResult } from "./change.ts";
import { learnMoments, learnSentDate } from "./learn-moments.ts";
import { recordFetched } from "./record-news.ts";
import { refreshDeadlines } from "./refresh-deadlines.ts";
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
  await learnMoments(tx, { ...known, sefStatus: isDisputed ? known.sefStatus : status.status }, news);
  await learnSentDate(tx, change, known, now);
  const isNew = known.sefStatus !== status.status && !isDisputed;
  if (known.invoice) await recordFetched(tx, change, known.invoice, { ...status, isNew, now });
  if (effect === "changed" && known.invoice) await touch(tx, known.organizationId, known.invoice.id, now);
  if (known.invoice) await refreshDeadlines(tx, change, [known.invoice.id], { cause: change.cause, now });
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
