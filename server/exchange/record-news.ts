import type { Tx } from "#server/db/client.ts";
import { type Change, stateKey } from "./change.ts";
import { recordEvent } from "./record-event.ts";

export type ToldOf = { id: string; partnerId: string | null };

/** Whether the news names SEF's own event; else it is a state that was seen, or a shape without event ids. */
function isSefEvent({ dedupeKey }: Pick<Change, "dedupeKey">): boolean {
  return /^(sales|purchase)\/\d+$/.test(dedupeKey);
}

/**
 * Whether the timeline of the document tells this already. SEF's event counts as told where its number is known, or
 * where the same status was seen or told without a number before: poll, sweep and notification speak of one thing.
 */
export async function isTold(
  tx: Tx,
  change: Pick<Change, "organizationId" | "environment" | "dedupeKey">,
  invoiceId: string,
  status: string,
): Promise<boolean> {
  const { organizationId, environment, dedupeKey } = change;
  const known = await tx.statusEvent.count({ where: { organizationId, environment, dedupeKey } });
  if (known > 0) return true;
  const same = await tx.statusEvent.findMany({
    where: { organizationId, invoiceId, kind: "statusChanged", sefStatus: status },
    select: { dedupeKey: true },
  });
  return same.some((event) => !isSefEvent({ dedupeKey: event.dedupeKey ?? "" }));
}

/**
 * Puts SEF's news on the timelines of document and partner.
 *
 * @returns false when they tell it already.
 */
export async function recordNews(
  tx: Tx,
  change: Change,
  invoice: ToldOf,
  news: { status: string; comment: string | null; at: Date },
): Promise<boolean> {
  if (isSefEvent(change) && (await isTold(tx, change, invoice.id, news.status))) return false;
  return recordEvent(tx, {
    organizationId: change.organizationId,
    environment: change.environment,
    invoiceId: invoice.id,
    partnerId: invoice.partnerId,
    kind: "statusChanged",
    cause: change.cause,
    sefStatus: news.status,
    details: { comment: news.comment },
    raw: change.raw,
    dedupeKey: change.dedupeKey,
    occurredAt: news.at,
  });
}

/** What is told of a document whose state was just fetched: the news, or, where nobody told, a state that is new. */
export async function recordFetched(
  tx: Tx,
  change: Change,
  invoice: ToldOf,
  fetched: { status: string; comment: string | null; lastModifiedAt: Date | null; isNew: boolean; now: Date },
): Promise<void> {
  const { status, comment, lastModifiedAt, isNew, now } = fetched;
  if (change.newsStatus !== null) {
    await recordNews(tx, change, invoice, {
      status: change.newsStatus,
      comment,
      at: change.occurredAt ?? now,
    });
    return;
  }
  if (!isNew || (await isStateTold(tx, change, invoice.id, status))) return;
  const seen = { ...change, dedupeKey: stateKey(change, status) };
  await recordNews(tx, seen, invoice, { status, comment, at: lastModifiedAt ?? now });
}

async function isStateTold(
  tx: Tx,
  { organizationId }: Change,
  invoiceId: string,
  sefStatus: string,
): Promise<boolean> {
  const told = await tx.statusEvent.count({
    where: { organizationId, invoiceId, kind: "statusChanged", sefStatus },
  });
  return told > 0;
}
