import type { Tx } from "#server/db/client.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import type { Change } from "./change.ts";
import { recordEvent } from "./record-event.ts";
import { recordConflict } from "./sef-conflicts.ts";
import { readSentMoment } from "./sef-moments.ts";
import type { KnownDocument } from "./stored-state.ts";

/**
 * Learns from a piece of SEF's news when a term began or ended, whatever state was fetched after it: a reminder may be
 * told of when the document is rejected long since, and the sweep of a past day knows the moment that a poll did not.
 *
 * @returns whether anything is known better now.
 */
export async function learnMoments(
  tx: Tx,
  document: KnownDocument,
  news: { status: string | null; at: Date | null },
): Promise<boolean> {
  if (news.at === null) return false;
  const learnt = momentsOf(document, (news.status ?? "").toLowerCase(), news.at);
  if (learnt === null) return false;
  await store(tx, document, learnt);
  return true;
}

type Moments = { sentAt: Date } | { renotifiedAt: Date } | { settledAt: Date };

function momentsOf(document: KnownDocument, status: string, at: Date): Moments | null {
  const { direction, sentAt, renotifiedAt, settledAt } = document;
  const isEarlier = (known: Date | null) => known === null || at < known;
  switch (status) {
    case "sent":
      return direction === "sales" && !isSameDay(sentAt, at) ? { sentAt: at } : null;
    case "new":
      return direction === "purchase" && sentAt === null ? { sentAt: at } : null;
    case "renotified":
      return isEarlier(renotifiedAt) ? { renotifiedAt: at } : null;
    case "approved":
    case "rejected":
      return document.sefStatus.toLowerCase() === status && isEarlier(settledAt) ? { settledAt: at } : null;
    default:
      return null;
  }
}

/**
 * Takes the moment of sending from SEF's list. Another day than ours moves the deadlines, and the timeline says so; a
 * list that does not say, or says what cannot be, leaves a conflict.
 *
 * @returns whether the day is another one now.
 */
export async function learnSentDate(
  tx: Tx,
  change: Pick<Change, "organizationId" | "environment" | "cause" | "sentText">,
  document: KnownDocument,
  now: Date,
): Promise<boolean> {
  if (change.sentText === null || change.sentText === undefined) return false;
  const { at, fault } = readSentMoment(change.sentText, now);
  if (fault) {
    const held = document.sentAt?.toISOString() ?? "";
    const raw = { SentDate: change.sentText };
    await recordConflict(tx, change, document, { ...fault, held }, { raw, now });
  }
  if (at === null || isSameDay(document.sentAt, at)) return false;
  await store(tx, document, { sentAt: at });
  if (document.sentAt && document.invoice) {
    const { organizationId, environment, cause } = change;
    await recordEvent(tx, {
      ...{ organizationId, environment, cause, kind: "sentDateChanged" },
      invoiceId: document.invoice.id,
      partnerId: document.invoice.partnerId,
      details: { before: belgradeDay(document.sentAt), after: belgradeDay(at) },
      raw: { SentDate: change.sentText },
      occurredAt: now,
    });
  }
  return true;
}

function isSameDay(known: Date | null, at: Date): boolean {
  return known !== null && belgradeDay(known) === belgradeDay(at);
}

async function store(tx: Tx, { organizationId, id }: KnownDocument, data: Moments): Promise<void> {
  await tx.sefInvoice.update({
    where: { organizationId_id: { organizationId, id } },
    data,
    select: { id: true },
  });
}
