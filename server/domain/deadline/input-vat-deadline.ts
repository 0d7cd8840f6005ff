import { addDays, addMonths, type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import { decimal } from "#server/domain/money.ts";
import { daysOfVatPeriod, nextVatPeriod, vatPeriodOf } from "#server/domain/tax/vat-period.ts";
import { acceptanceDeadlines, isUnanswered } from "./acceptance-deadlines.ts";
import type { Calendar } from "./calendar.ts";
import { vatReturnDay } from "./company-deadlines.ts";
import type { Deadline, DocumentFacts, OwnVat } from "./deadline.ts";
import { type Params, paramOn } from "./law-params.ts";
import { versionOf } from "./params-version.ts";

/** By when a document has to be accepted so that its VAT is deducted in a period. */
export type InputVatLimit = { period: string; periodEnd: CivilDate; day: CivilDate; byFiling: boolean };

/**
 * The 10th of the month after the period, or the day before the return is filed when that is earlier (VAT law,
 * Art. 28 since 2025). It does not move from a day off: nothing says so, and the earlier day is the safe one. Null for
 * periods before the rule.
 */
export function inputVatLimit(
  period: string,
  ownVat: Pick<OwnVat, "filingPlannedOn" | "filingDay">,
  calendar: Calendar,
  params: Params,
): InputVatLimit | null {
  const { last } = daysOfVatPeriod(period);
  const acceptDay = paramOn(params, "inputVatAcceptDay", last);
  if (acceptDay === null) return null;
  const byRule = addDays(last, acceptDay.value);
  const filedOn = filingDayOf(period, ownVat, calendar, params);
  if (filedOn === null || compareDates(filedOn, byRule) > 0) {
    return { period, periodEnd: last, day: byRule, byFiling: false };
  }
  return { period, periodEnd: last, day: addDays(filedOn, -1), byFiling: true };
}

/** When the return of a period is filed, as far as somebody has said: a plan for this one, else the usual day. */
function filingDayOf(
  period: string,
  { filingPlannedOn, filingDay = null }: Pick<OwnVat, "filingPlannedOn" | "filingDay">,
  calendar: Calendar,
  params: Params,
): CivilDate | null {
  const { last } = daysOfVatPeriod(period);
  const end = vatReturnDay(period, calendar, params);
  const isOfPeriod = (day: CivilDate) =>
    end !== null && compareDates(last, day) < 0 && compareDates(day, end.shifted) <= 0;
  const usual = filingDay === null ? null : addDays(last, filingDay);
  return [filingPlannedOn, usual].find((day) => day !== null && isOfPeriod(day)) ?? null;
}

/**
 * The next day by which a purchase has to be accepted for a deduction: of the period of its supply, or, once that has
 * passed, of the first later period that is still open. None where silence itself accepts in time.
 */
export function inputVatDeadlines(
  facts: DocumentFacts,
  today: CivilDate,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  const arisesOn = facts.supplyDate ?? facts.issueDate;
  if (facts.direction !== "purchase" || !facts.ownVat.payer || arisesOn === null) return [];
  // A credit note lessens a deduction: nobody loses one by leaving it unanswered.
  if (facts.typeCode === "381") return [];
  if (!isUnanswered(facts) || facts.deliveredOn === null || !decimal(facts.taxTotal).greaterThan(0))
    return [];
  const notBefore = compareDates(facts.deliveredOn, today) > 0 ? facts.deliveredOn : today;
  const limit = openInputVatLimit({ arisesOn, notBefore }, facts.ownVat, calendar, params);
  if (limit === null || acceptsItselfBefore(limit.day, facts, today, calendar, params)) return [];
  return [
    {
      kind: "inputVat",
      assumption: null,
      rule: limit.byFiling ? "inputVatFiling" : "inputVatDay",
      clockStart: limit.periodEnd,
      earliest: limit.day,
      latest: limit.day,
      consequence: "deductionLater",
      confidence: paramOn(params, "inputVatAcceptDay", limit.periodEnd)?.confidence ?? "D",
      paramsVersion: versionOf(params, calendar),
    },
  ];
}

/** More periods than any return that is still open can be behind. */
const lookBackMonths = 4;

/** The limit of the first period, from the one in which the VAT arises on, that has not passed on a day. */
export function openInputVatLimit(
  { arisesOn, notBefore }: { arisesOn: CivilDate; notBefore: CivilDate },
  ownVat: OwnVat,
  calendar: Calendar,
  params: Params,
): InputVatLimit | null {
  const earlier = addMonths(notBefore, -lookBackMonths);
  const from = compareDates(arisesOn, earlier) < 0 ? earlier : arisesOn;
  let period = vatPeriodOf(from, ownVat.period);
  for (;;) {
    const limit = inputVatLimit(period, ownVat, calendar, params);
    if (limit === null || compareDates(limit.day, notBefore) >= 0) return limit;
    period = nextVatPeriod(period);
  }
}

/** A public buyer's silence is acceptance on the day after its term: no act is needed when that is in time. */
function acceptsItselfBefore(
  limit: CivilDate,
  facts: DocumentFacts,
  today: CivilDate,
  calendar: Calendar,
  params: Params,
): boolean {
  if (facts.buyerKind !== "public") return false;
  return acceptanceDeadlines(facts, today, calendar, params).some(
    ({ consequence, latest }) => consequence === "deemedAccepted" && compareDates(latest, limit) < 0,
  );
}
