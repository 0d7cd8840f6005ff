import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { NoticeKind } from "./notice-kind.ts";

/** What a timeline's event says, as far as it decides whom it concerns. */
export type TimelineFacts = {
  kind: string;
  cause: string;
  invoiceId: string | null;
  sefStatus: string | null;
  occurredAt: Date;
};

/** One piece of news: whoever was told under this key is not told again. */
export type NoticeOfEvent = { kind: NoticeKind; key: string };

/**
 * Which event is news for people, and not only a line of the timeline. What somebody asked to be read from SEF (cause
 * sync) is no news: it may be years old.
 *
 * @param direction of the document; not looked at where the event is about none.
 * @param day on which it happened: what concerns the whole company is told once a day.
 */
export function noticeOfEvent(
  event: TimelineFacts,
  direction: "sales" | "purchase",
  day: string,
): NoticeOfEvent | null {
  if (event.cause === "sync") return null;
  const of = `${event.kind}/${event.invoiceId}`;
  switch (event.kind) {
    case "statusChanged": {
      const status = event.sefStatus ?? "";
      const kind = direction === "purchase" ? ofPurchase(status) : ofSale(status);
      return kind && { kind, key: statusKey(event.invoiceId ?? "", status) };
    }
    case "received":
      return { kind: "received", key: of };
    case "refused":
    case "failed":
    case "numberTaken":
    case "actRefused":
    case "actFailed":
    case "mailFailed":
    case "mailUnclear":
    case "conflictFound":
      return { kind: "sendProblem", key: `${of}/${event.occurredAt.toISOString()}` };
    case "heldDate":
      return { kind: "sendProblem", key: issueDatePassedKey(event.invoiceId ?? "", day) };
    case "heldOutage":
    case "heldCredentials":
      return { kind: "sendProblem", key: `${event.kind}/${day}` };
    case "subscriptionMissing":
      return { kind: "notSubscribed", key: `${event.kind}/${day}` };
    default:
      return null;
  }
}

/** A status is news once, whoever tells it: notification, sweep or poll. */
export function statusKey(invoiceId: string, status: string): string {
  return `statusChanged/${invoiceId}/${status}`;
}

/** The sweep of deadlines and the timeline may both notice it: people are told by whichever comes first. */
export function issueDatePassedKey(invoiceId: string, day: string): string {
  return `issueDatePassed/${invoiceId}/${day}`;
}

/** Events that can be news at all: of most nothing more has to be known. */
export function mayBeNews(kind: string): boolean {
  return newsKinds.has(kind);
}
const newsKinds: ReadonlySet<string> = new Set([
  "statusChanged",
  "received",
  "refused",
  "failed",
  "numberTaken",
  "actRefused",
  "actFailed",
  "mailFailed",
  "mailUnclear",
  "conflictFound",
  "heldDate",
  "heldOutage",
  "heldCredentials",
  "subscriptionMissing",
]);

/** Whether the news is about the company as a whole, whatever document it was noticed at. */
export function concernsCompany(kind: string): boolean {
  return kind === "heldOutage" || kind === "heldCredentials" || kind === "subscriptionMissing";
}

function ofSale(text: string): NoticeKind | null {
  const status = parseSalesStatus(text);
  switch (status) {
    case "Approved":
      return "accepted";
    case "Rejected":
      return "rejected";
    case "Cancelled":
    case "Storno":
    case "Deleted":
      return "reversed";
    case "Mistake":
      return "mistake";
    case "New":
    case "Draft":
    case "Sent":
    case "Paid":
    case "OverDue":
    case "Archived":
    case "Sending":
    case "Unknown":
      return null;
    default:
      return status satisfies never;
  }
}

function ofPurchase(text: string): NoticeKind | null {
  const status = parsePurchaseStatus(text);
  switch (status) {
    case "Approved":
      return "accepted";
    case "Rejected":
      return "rejected";
    case "Cancelled":
    case "Storno":
    case "Deleted":
      return "reversed";
    case "New":
    case "Seen":
    case "ReNotified":
    case "SendingInProgress":
    case "Unknown":
      return null;
    default:
      return status satisfies never;
  }
}
