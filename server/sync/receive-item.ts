import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { isFinal, parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import {
  type Change,
  type ChangeEffect,
  type ChangeResult,
  isMissed,
  stateKey,
} from "#server/exchange/change.ts";
import { concludeState } from "#server/exchange/conclude-state.ts";
import { learnMoments, learnSentDate } from "#server/exchange/learn-moments.ts";
import { type NotificationEvent, readSefEvent } from "#server/exchange/read-notification.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import { isTold, recordNews } from "#server/exchange/record-news.ts";
import { possibleMoment } from "#server/exchange/sef-moments.ts";
import { findDocument, lockDocument } from "#server/exchange/stored-state.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { News } from "./list-window.ts";
import type { Window } from "./window.ts";

/** What became of one listed document; missed: no notification had brought what was found. */
export type ItemResult =
  | Exclude<ChangeResult, { kind: "done" }>
  | { kind: "done"; effect: ChangeEffect; missed: boolean };

/**
 * Brings one listed document up to date. What the list says of it is compared with what we know first: SEF is asked
 * only about what is new, so that reading a period twice costs a list and writes nothing.
 */
export async function receiveItem(
  connection: SefConnection,
  window: Window,
  item: { sefInvoiceId: bigint; news: News },
  clock: () => Date,
): Promise<ItemResult> {
  const { organizationId } = connection;
  const change = toChange(connection, window, item);
  const events = item.news.events
    .map((raw) => readSefEvent(raw, window.direction))
    .filter((event) => event !== null);
  const before = await withCompany(organizationId, (tx) =>
    lookAt(tx, window, change, { ...item.news, events }, clock()),
  );
  if (before.isUpToDate) return { kind: "done", effect: "unchanged", missed: false };
  const result = await receiveChange(connection, change, clock);
  if (result.kind !== "done") return result;
  await withCompany(organizationId, async (tx) => {
    if (events.length < 2) return;
    await lockDocument(tx, change);
    let hasLearnt = false;
    for (const { dedupeKey, raw, status, occurredAt } of events.slice(0, -1)) {
      const row = await findDocument(tx, change);
      if (!row?.invoice) break;
      const at = possibleMoment(occurredAt, clock());
      const news = { status: status ?? "", comment: null, at: at ?? clock() };
      await recordNews(tx, { ...change, dedupeKey, raw }, row.invoice, news);
      hasLearnt = (await learnMoments(tx, row, { status, at })) || hasLearnt;
    }
    const row = hasLearnt ? await findDocument(tx, change) : null;
    if (row) await concludeState(tx, change, row.id, { before: null, now: clock() });
  });
  const missed = window.source === "changes" ? !before.isLatestTold : isMissed(result, clock());
  return { kind: "done", effect: result.effect, missed };
}

function toChange(
  { organizationId, environment }: SefConnection,
  window: Window,
  { sefInvoiceId, news }: { sefInvoiceId: bigint; news: News },
): Change {
  const { direction } = window;
  const latest = readSefEvent(news.events.at(-1), direction);
  const seen = { occurredAt: null, newsStatus: null, raw: {} };
  return {
    organizationId,
    environment,
    direction,
    sefInvoiceId,
    cause: window.kind === "manual" || window.kind === "takeover" ? "sync" : "sweep",
    sentText: news.sent,
    ...(latest
      ? {
          occurredAt: latest.occurredAt,
          newsStatus: latest.status,
          raw: latest.raw,
          dedupeKey: latest.dedupeKey,
        }
      : { ...seen, dedupeKey: stateKey({ direction, sefInvoiceId }, news.status ?? "") }),
  };
}

/** What we know already of a listed document; the day of sending is learnt here, for it needs no further question. */
async function lookAt(
  tx: Tx,
  window: Window,
  change: Change,
  news: Pick<News, "status"> & { events: readonly NotificationEvent[] },
  now: Date,
): Promise<{ isUpToDate: boolean; isLatestTold: boolean }> {
  const known = await findDocument(tx, change);
  const invoiceId = known?.invoiceId;
  if (!known || !invoiceId) return { isUpToDate: false, isLatestTold: false };
  if (window.source === "list") {
    const isUpToDate = isKnown(window, news, known);
    if (isUpToDate && (await learnSentDate(tx, change, known, now)))
      await concludeState(tx, change, known.id, { before: null, now });
    return { isUpToDate, isLatestTold: false };
  }
  const told = await Promise.all(
    news.events.map((event) =>
      isTold(tx, { ...change, dedupeKey: event.dedupeKey }, invoiceId, event.status ?? ""),
    ),
  );
  return { isUpToDate: told.every(Boolean), isLatestTold: told.at(-1) ?? true };
}

/** Whether a list that has no events can tell us anything about a document that we have. */
function isKnown(
  { kind, direction }: Window,
  news: Pick<News, "status">,
  known: { sefStatus: string },
): boolean {
  if (news.status !== null) return news.status === known.sefStatus;
  // Today's ids are read for what is missing; what is here is followed document by document.
  if (kind === "today") return true;
  return isFinal((direction === "sales" ? parseSalesStatus : parsePurchaseStatus)(known.sefStatus));
}
