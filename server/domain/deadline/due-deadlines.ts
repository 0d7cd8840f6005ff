import { type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";
import { decimal } from "#server/domain/money.ts";
import { vatPeriodOf } from "#server/domain/tax/vat-period.ts";
import type { Calendar } from "./calendar.ts";
import { recordingDeadline } from "./company-deadlines.ts";
import type { Deadline, DocumentFacts } from "./deadline.ts";
import type { Params } from "./law-params.ts";
import { versionOf } from "./params-version.ts";

/**
 * The day on which payment is due, while something is open. A document rejected by silence stays valid and can be
 * collected (answer of the ministry, 2 Feb 2023); one that a person rejected, or that was taken back, is not.
 */
export function paymentDeadlines(
  facts: DocumentFacts,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  const { dueDate, payableOpen, typeCode } = facts;
  // A credit document is owed by nobody; of an advance the day is that of a payment made.
  if (dueDate === null || !payableOpen || typeCode === "381" || typeCode === "386") return [];
  if (!isOwed(facts)) return [];
  const clockStart = facts.issueDate ?? dueDate;
  return [
    {
      ...oneDay(dueDate, clockStart, calendar, params),
      kind: "payment",
      rule: "dueDate",
      consequence: "paymentOverdue",
    },
  ];
}

/** SEF takes a document with today's issue date only: what waits can leave with its date until that day ends. */
export function issueDateDeadlines(
  facts: DocumentFacts,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  const { issueDate, sendState } = facts;
  if (issueDate === null || !isWaiting(sendState)) return [];
  return [
    {
      ...oneDay(issueDate, issueDate, calendar, params),
      kind: "issueDate",
      rule: "issueToday",
      consequence: "issueDatePasses",
    },
  ];
}

/**
 * A supply whose invoice is not issued by the recording deadline is recorded in an individual record; the invoice that
 * comes later lessens the summary record (section on VAT recording, law on e-invoicing). Told until that day.
 */
export function lateIssueDeadlines(
  facts: DocumentFacts,
  today: CivilDate,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  const { direction, supplyDate, ownVat, sendState, taxTotal, typeCode } = facts;
  if (direction !== "sales" || supplyDate === null || !ownVat.payer || facts.buyerKind === "outside")
    return [];
  if (!isUnissued(sendState) || typeCode === "381" || !decimal(taxTotal).greaterThan(0)) return [];
  const recording = recordingDeadline(vatPeriodOf(supplyDate, ownVat.period), calendar, params);
  if (recording === null || compareDates(recording.latest, today) < 0) return [];
  return [{ ...recording, rule: "lateIssue", consequence: "recordIndividually" }];
}

function isOwed({ direction, status, sendState, settledBySilence }: DocumentFacts): boolean {
  if (direction === "sales" && status === null) return sendState === "issued" || sendState === "sent";
  switch (status) {
    case "Rejected":
      return settledBySilence;
    case null:
    case "Draft":
    case "Sending":
    case "SendingInProgress":
    case "Mistake":
    case "Cancelled":
    case "Storno":
    case "Deleted":
    case "Paid":
      return false;
    case "New":
    case "Sent":
    case "Seen":
    case "ReNotified":
    case "OverDue":
    case "Archived":
    case "Approved":
    case "Unknown":
      return true;
    default:
      return status satisfies never;
  }
}

function isWaiting(state: SendState | null): boolean {
  return (
    state === "queued" || state === "held_date" || state === "held_outage" || state === "held_credentials"
  );
}

function isUnissued(state: SendState | null): boolean {
  return state === "draft" || state === "refused" || state === "failed" || isWaiting(state);
}

/** A day that the document itself names, or SEF's own answer: nothing about it is moved. */
function oneDay(
  day: CivilDate,
  clockStart: CivilDate,
  calendar: Calendar,
  params: Params,
): Pick<Deadline, "assumption" | "clockStart" | "earliest" | "latest" | "confidence" | "paramsVersion"> {
  return {
    assumption: null,
    clockStart,
    earliest: day,
    latest: day,
    confidence: "A",
    paramsVersion: versionOf(params, calendar),
  };
}
