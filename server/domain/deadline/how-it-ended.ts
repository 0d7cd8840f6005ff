import { addDays, type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import { isFinal } from "#server/domain/lifecycle/sef-status.ts";
import type { Deadline, DocumentFacts } from "./deadline.ts";

/** Why a deadline does not run any more; each has its words in `server/messages`. */
export const endReasons = [
  // What it waited for was done in time.
  "answered",
  "paid",
  "sent",
  // The day came without that.
  "silence",
  "renotified",
  "dayPassed",
  // SEF's word is not the predicted one.
  "otherWord",
  // It is, and came before the day on which it could come by our reckoning.
  "otherDay",
  // It has lost its ground.
  "takenBack",
  "undelivered",
  "sendStopped",
  "rejected",
  "buyerKnown",
  // The facts that it was computed from are others now.
  "buyerKind",
  "delivery",
  "dueDate",
  "issueDate",
  "period",
  "calendar",
  "law",
  "facts",
] as const;
export type EndReason = (typeof endReasons)[number];

export const endStates = ["met", "lapsed", "contradicted", "withdrawn"] as const;
export type Ending = { state: (typeof endStates)[number]; reason: EndReason };

/**
 * How a deadline ended that the rules do not give any more, or give otherwise. SEF's word decides; a day that passed
 * counts only where SEF says nothing about it.
 *
 * @param replacedBy what the rules give of its kind now.
 */
export function endingOf(
  deadline: Deadline,
  replacedBy: Deadline | null,
  facts: DocumentFacts,
  today: CivilDate,
): Ending {
  if (facts.status !== null && isFinal(facts.status)) return withdrawn("takenBack");
  return (
    endingByAct(deadline, facts) ??
    endingByDay(deadline, today) ??
    withdrawn(changeOf(deadline, replacedBy, facts))
  );
}

/** What somebody did, or what SEF says became of it; null when nothing was done. */
function endingByAct(deadline: Deadline, facts: DocumentFacts): Ending | null {
  const { status, sendState } = facts;
  switch (deadline.kind) {
    case "response":
    case "rejection":
      return endingOfAnswer(deadline, facts);
    case "inputVat":
      return endingOfDeduction(deadline, facts);
    case "payment":
      if (status === "Paid") return met("paid");
      return status === "Rejected" ? withdrawn("rejected") : null;
    case "issueDate":
      if (sendState === "sent" || status !== null) return met("sent");
      return sendState === "draft" || sendState === "refused" || sendState === "failed"
        ? withdrawn("sendStopped")
        : null;
    case "vatRecording":
      return sendState === "sent" || sendState === "issued" ? met("sent") : null;
    case "vatReturn":
      return null;
    default:
      return deadline.kind satisfies never;
  }
}

function endingOfAnswer(deadline: Deadline, facts: DocumentFacts): Ending | null {
  const { status, settledOn } = facts;
  if (status === "Mistake" || status === "Draft" || status === "Sending") return withdrawn("undelivered");
  if (isSettled(facts)) {
    if (isAnswered(deadline, facts)) return met("answered");
    // Behind this end stands the second term, of which SEF's word tells.
    if (deadline.consequence === "renotified") return lapsed("dayPassed");
    if (expectedWord(deadline) === status)
      return isTooEarly(deadline, settledOn)
        ? { state: "contradicted", reason: "otherDay" }
        : lapsed("silence");
    return deadline.assumption === null ? contradicted : withdrawn("buyerKnown");
  }
  const isRenotified = status === "ReNotified" || facts.renotifiedOn !== null;
  if (!isRenotified || settledOn !== null) return null;
  if (deadline.consequence === "renotified") return lapsed("renotified");
  // A public buyer is never notified again.
  if (deadline.consequence === "deemedAccepted")
    return deadline.assumption === null ? contradicted : withdrawn("buyerKnown");
  return null;
}

function isSettled({ status, settledOn }: DocumentFacts): boolean {
  return settledOn !== null || status === "Approved" || status === "Rejected" || status === "Paid";
}

/** By a person; where nobody can tell, an answer on a day before the end was one. */
function isAnswered(deadline: Deadline, { settledOn, settledBySilence, status }: DocumentFacts): boolean {
  if (settledBySilence) return false;
  if (settledOn !== null) return compareDates(settledOn, deadline.latest) <= 0;
  return status === "Paid";
}

/** SEF may count in hours, so that where clocks are put back a term ends on the evening before. */
function isTooEarly({ earliest }: Deadline, settledOn: CivilDate | null): boolean {
  return settledOn !== null && compareDates(addDays(settledOn, 1), earliest) < 0;
}

function expectedWord({ consequence }: Deadline): "Approved" | "Rejected" | null {
  if (consequence === "deemedAccepted") return "Approved";
  return consequence === "deemedRejected" ? "Rejected" : null;
}

function endingOfDeduction(deadline: Deadline, facts: DocumentFacts): Ending | null {
  if (!isSettled(facts)) return null;
  if (facts.status === "Rejected" && facts.settledBySilence) return lapsed("silence");
  return facts.settledOn === null || compareDates(facts.settledOn, deadline.latest) <= 0
    ? met("answered")
    : lapsed("dayPassed");
}

/** What only SEF's word ends stays open behind its day: acceptance or rejection by silence. */
function endingByDay({ consequence, latest }: Deadline, today: CivilDate): Ending | null {
  if (consequence === "deemedAccepted" || consequence === "deemedRejected") return null;
  return compareDates(latest, today) < 0 ? lapsed("dayPassed") : null;
}

function changeOf(before: Deadline, after: Deadline | null, facts: DocumentFacts): EndReason {
  if (after === null) return facts.buyerKind === "outside" || isOfAnswer(before) ? "buyerKind" : "facts";
  if (before.rule === "secondTermExpected" && after.rule === "secondTerm") return "renotified";
  if (before.assumption !== after.assumption || before.consequence !== after.consequence) return "buyerKind";
  if (before.kind === "payment") return "dueDate";
  if (before.kind === "issueDate") return "issueDate";
  if (before.clockStart !== after.clockStart) return isOfAnswer(before) ? "delivery" : "period";
  if (before.rule !== after.rule) return "period";
  return lawOf(before) === lawOf(after) ? "calendar" : "law";
}

function isOfAnswer({ kind }: Deadline): boolean {
  return kind === "response" || kind === "rejection";
}

/** The part before the slash: which numbers of the law. */
function lawOf({ paramsVersion }: Deadline): string {
  return paramsVersion.split("/", 1)[0] ?? "";
}

const met = (reason: EndReason): Ending => ({ state: "met", reason });
const lapsed = (reason: EndReason): Ending => ({ state: "lapsed", reason });
const withdrawn = (reason: EndReason): Ending => ({ state: "withdrawn", reason });
const contradicted: Ending = { state: "contradicted", reason: "otherWord" };
