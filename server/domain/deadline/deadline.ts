import type { CivilDate } from "#server/domain/civil-date.ts";
import type { PurchaseStatus, SalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";
import type { VatPeriodLength } from "#server/domain/tax/vat-period.ts";
import type { Confidence } from "./law-params.ts";

/**
 * response: the buyer's first term. rejection: the second one, after the re-notification. inputVat: acceptance that
 * the deduction of a period needs. payment: the due date. issueDate: a waiting sale can leave with this date until its
 * end. vatRecording, vatReturn: of the company; vatRecording of a document when it is not issued yet.
 */
export const deadlineKinds = [
  "response",
  "rejection",
  "inputVat",
  "payment",
  "issueDate",
  "vatRecording",
  "vatReturn",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** What is taken of a buyer of whom nobody knows whether it is public; null where nothing has to be assumed. */
export type Assumption = "public" | "private" | null;

/** What happens when nobody does anything until the end of the day. */
export const deadlineConsequences = [
  "deemedAccepted",
  "renotified",
  "deemedRejected",
  "deductionLater",
  "paymentOverdue",
  "issueDatePasses",
  "recordIndividually",
  "recordingLate",
  "returnLate",
] as const;
export type DeadlineConsequence = (typeof deadlineConsequences)[number];

/** By which rule a day was found; each has its sentence with the source. */
export const deadlineRules = [
  "publicResponse",
  "privateResponse",
  /** The second term, from SEF's re-notification. */
  "secondTerm",
  /** The second term from the end of the first: the re-notification has not come, or we did not hear of it. */
  "secondTermExpected",
  "inputVatDay",
  "inputVatFiling",
  "dueDate",
  "issueToday",
  "lateIssue",
  "vatRecord",
  "vatReturn",
  "nonPayerReturn",
] as const;
export type DeadlineRule = (typeof deadlineRules)[number];

/** Ends with its day, at midnight in Serbia. People are warned of `earliest`; what became of it, SEF says. */
export type Deadline = {
  kind: DeadlineKind;
  assumption: Assumption;
  rule: DeadlineRule;
  /** Day 0: delivery or re-notification; the last day of the tax period where a period has the term. */
  clockStart: CivilDate;
  /** The last day when nothing is moved. */
  earliest: CivilDate;
  /** The last day when a day off moves it to the next working day; the same where that is certain or cannot be. */
  latest: CivilDate;
  consequence: DeadlineConsequence;
  /** Of the weakest rule that this answer rests on; D as soon as an unconfirmed shift makes two days of it. */
  confidence: Confidence;
  paramsVersion: string;
};

/** All that the engine needs of one document. Days are days in Serbia. */
export type DocumentFacts = {
  direction: "sales" | "purchase";
  /** SEF's word; null while it is not at SEF. */
  status: SalesStatus | PurchaseStatus | null;
  /** Of the buyer, ourselves on a purchase. outside: not in SEF, so that nothing of SEF's clocks holds. */
  buyerKind: "public" | "private" | "unknown" | "outside";
  /** The day of delivery: of SEF's event Sent, or the day on which SEF came back after an outage. */
  deliveredOn: CivilDate | null;
  renotifiedOn: CivilDate | null;
  /** The day of acceptance or rejection, by whomever. */
  settledOn: CivilDate | null;
  /** Accepted or rejected by the clock, as SEF tells or as we infer. */
  settledBySilence: boolean;
  issueDate: CivilDate | null;
  dueDate: CivilDate | null;
  supplyDate: CivilDate | null;
  /** Something is still to be paid. */
  payableOpen: boolean;
  /** Null on purchases. */
  sendState: SendState | null;
  /** Of the company that asks. */
  ownVat: OwnVat;
  /** Decimal text, in dinars. */
  taxTotal: string;
  /** 380, 381, 383 or 386. */
  typeCode: string;
};

export type OwnVat = {
  payer: boolean;
  period: VatPeriodLength;
  /** The day for which one return is planned; null: as always. */
  filingPlannedOn: CivilDate | null;
  /** On which day of the month after a period its return is filed as a rule; null or not given: on the last one. */
  filingDay?: number | null;
};
