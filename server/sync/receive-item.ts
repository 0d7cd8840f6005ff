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
import { type NotificationEvent, readSefEvent } from "#server/exchange/read-notification.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import { isTold, recordNews } from "#server/exchange/record-news.ts";
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
  const { organizationId, environment } = connection;
  const change = toChange(connection, window, item);
  const events = item.news.events
    .map((raw) => readSefEvent(raw, window.direction))
    .filter((event) => event !== null);
  const before = await withCompany(organizationId, (tx) => lookAt(tx, window, change, item.news, events));
  if (before.isUpToDate) return { kind: "done", effect: "unchanged", missed: false };
  const result = await receiveChange(connection, change, clock);
  if (result.kind !== "done") return result;
  await withCompany(organizationId, async (tx) => {
    if (events.length < 2) return;
    const row = await tx.sefInvoice.findFirst({
      where: { organizationId, environment, direction: window.direction, sefInvoiceId: item.sefInvoiceId },
      include: { invoice: { select: { id: true, partnerId: true } } },
    });
    for (const event of events.slice(0, -1)) {
      if (!row?.invoice) break;
      const { dedupeKey, raw, status, occurredAt } = event;
      const news = { status: status ?? "", comment: null, at: occurredAt ?? clock() };
      await recordNews(tx, { ...change, dedupeKey, raw }, row.invoice, news);
    }
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
    sentAt: news.sentAt === null ? null : new Date(news.sentAt),
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

/** What we know already of a listed document. */
async function lookAt(
  tx: Tx,
  window: Window,
  change: Change,
  news: News,
  events: readonly NotificationEvent[],
): Promise<{ isUpToDate: boolean; isLatestTold: boolean }> {
  const { organizationId, environment, direction, sefInvoiceId } = change;
  const known = await tx.sefInvoice.findUnique({
    where: {
      organizationId_environment_direction_sefInvoiceId: {
        organizationId,
        environment,
        direction,
        sefInvoiceId,
      },
    },
    select: { sefStatus: true, invoiceId: true },
  });
  const invoiceId = known?.invoiceId;
  if (!known || !invoiceId) return { isUpToDate: false, isLatestTold: false };
  if (window.source === "list") return { isUpToDate: isKnown(window, news, known), isLatestTold: false };
  const told = await Promise.all(
    events.map((event) =>
      isTold(tx, { ...change, dedupeKey: event.dedupeKey }, invoiceId, event.status ?? ""),
    ),
  );
  return { isUpToDate: told.every(Boolean), isLatestTold: told.at(-1) ?? true };
}

/** Whether a list that has no events can tell us anything about a document that we have. */
function isKnown({ kind, direction }: Window, news: News, known: { sefStatus: string }): boolean {
  if (news.status !== null) return news.status === known.sefStatus;
  // Today's ids are read for what is missing; what is here is followed document by document.
  if (kind === "today") return true;
  return isFinal((direction === "sales" ? parseSalesStatus : parsePurchaseStatus)(known.sefStatus));
}
