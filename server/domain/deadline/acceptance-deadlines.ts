import { addDays, type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import { type Calendar, shiftToWorkingDay } from "./calendar.ts";
import type { Assumption, Deadline, DocumentFacts } from "./deadline.ts";
import { type Confidence, type Params, paramOn, weaker } from "./law-params.ts";
import { versionOf } from "./params-version.ts";

/** A term whose shift from a day off nobody has seen SEF make: both days are told. */
type Term = { earliest: CivilDate; latest: CivilDate; confidence: Confidence };

/**
 * The terms of the buyer's answer that still run (law on e-invoicing, Art. 10): 15 days from delivery; then, unless
 * the buyer is public, 5 days from SEF's re-notification. Calendar days, the day of delivery being day 0.
 *
 * A term that ran out stays until SEF's word comes, but the first one of a private buyer: behind it stands the second.
 */
export function acceptanceDeadlines(
  facts: DocumentFacts,
  today: CivilDate,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  const { deliveredOn } = facts;
  if (deliveredOn === null || !isUnanswered(facts)) return [];
  return outcomesOf(facts).flatMap(({ buyer, assumption }) => {
    const first = firstTerm(buyer, deliveredOn, calendar, params);
    if (first === null) return [];
    const shared = { assumption, paramsVersion: versionOf(params, calendar) };
    const response: Deadline = {
      ...shared,
      ...first,
      kind: "response",
      rule: buyer === "public" ? "publicResponse" : "privateResponse",
      clockStart: deliveredOn,
      consequence: buyer === "public" ? "deemedAccepted" : "renotified",
    };
    if (buyer === "public") return [response];
    const second = secondTerm(first, facts.renotifiedOn, calendar, params);
    if (second === null) return [response];
    const rejection: Deadline = { ...shared, ...second, kind: "rejection", consequence: "deemedRejected" };
    const firstRuns = !isRenotified(facts) && compareDates(today, first.latest) <= 0;
    return firstRuns ? [response, rejection] : [rejection];
  });
}

/** Delivered and neither accepted nor rejected nor taken back. A buyer outside SEF has no clock there. */
export function isUnanswered({ direction, status, settledOn, buyerKind }: DocumentFacts): boolean {
  if (buyerKind === "outside" || settledOn !== null || status === null) return false;
  const open = direction === "sales" ? ["New", "Sent", "OverDue"] : ["New", "Seen", "ReNotified"];
  return open.includes(status);
}

/** A public buyer is never notified again: SEF's re-notification tells what the buyer is. */
function outcomesOf(
  facts: DocumentFacts,
): readonly { buyer: "public" | "private"; assumption: Assumption }[] {
  if (isRenotified(facts)) return [{ buyer: "private", assumption: null }];
  switch (facts.buyerKind) {
    case "public":
    case "private":
      return [{ buyer: facts.buyerKind, assumption: null }];
    case "unknown":
      return [
        { buyer: "public", assumption: "public" },
        { buyer: "private", assumption: "private" },
      ];
    case "outside":
      return [];
    default:
      return facts.buyerKind satisfies never;
  }
}

function isRenotified({ status, renotifiedOn }: DocumentFacts): boolean {
  return status === "ReNotified" || renotifiedOn !== null;
}

function firstTerm(
  buyer: "public" | "private",
  deliveredOn: CivilDate,
  calendar: Calendar,
  params: Params,
): Term | null {
  const days = paramOn(params, `acceptDays.${buyer}`, deliveredOn);
  if (days === null) return null;
  const earliest = addDays(deliveredOn, days.value);
  return term({ earliest, latest: shiftToWorkingDay(earliest, calendar), confidence: days.confidence });
}

/** From the re-notification; while that is unknown, from both ends that the first term may have had. */
function secondTerm(
  first: Term,
  renotifiedOn: CivilDate | null,
  calendar: Calendar,
  params: Params,
): (Term & Pick<Deadline, "rule" | "clockStart">) | null {
  const clockStart = renotifiedOn ?? first.earliest;
  const days = paramOn(params, "renotifyDays", clockStart);
  if (days === null) return null;
  const latest = shiftToWorkingDay(addDays(renotifiedOn ?? first.latest, days.value), calendar);
  const confidence = renotifiedOn === null ? weaker(days.confidence, first.confidence) : days.confidence;
  return {
    ...term({ earliest: addDays(clockStart, days.value), latest, confidence }),
    clockStart,
    rule: renotifiedOn === null ? "secondTermExpected" : "secondTerm",
  };
}

function term({ earliest, latest, confidence }: Term): Term {
  return { earliest, latest, confidence: earliest === latest ? confidence : "D" };
}
