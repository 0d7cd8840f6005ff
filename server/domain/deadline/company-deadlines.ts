import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import { daysOfVatPeriod } from "#server/domain/tax/vat-period.ts";
import { type Calendar, shiftToWorkingDay } from "./calendar.ts";
import type { Deadline } from "./deadline.ts";
import { type LawParam, type ParamName, type Params, paramOn, weaker } from "./law-params.ts";
import { versionOf } from "./params-version.ts";

export type VatDuties = {
  payer: boolean;
  /** Owes VAT as a recipient without being a payer (VAT law, Art. 10): files a return of its own, by the 10th. */
  debtorUnderArticle10: boolean;
};

/**
 * What a company owes for a tax period: recording of VAT in SEF by the 12th (15th and 10th earlier) and the return by
 * the 15th of the month after it. Both move from a day off to the next working day: of the return the tax calendars
 * prove it, of the recording one source says so, and both days are told.
 */
export function companyDeadlines(
  period: string,
  { payer, debtorUnderArticle10 }: VatDuties,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  const { last } = daysOfVatPeriod(period);
  const shared = { assumption: null, clockStart: last, paramsVersion: versionOf(params, calendar) };
  const returnOf = (day: PeriodDay, rule: "vatReturn" | "nonPayerReturn"): Deadline => ({
    ...shared,
    kind: "vatReturn",
    rule,
    earliest: day.shifted,
    latest: day.shifted,
    consequence: "returnLate",
    confidence: day.confidence,
  });
  if (!payer) {
    const day = debtorUnderArticle10 ? dayAfter(last, "nonPayerReturnDay", calendar, params) : null;
    return day === null ? [] : [returnOf(day, "nonPayerReturn")];
  }
  const recording = recordingDeadline(period, calendar, params);
  const filing = vatReturnDay(period, calendar, params);
  return [
    ...(recording === null ? [] : [recording]),
    ...(filing === null ? [] : [returnOf(filing, "vatReturn")]),
  ];
}

/** By when the VAT of a period is recorded in SEF; null before there was such a duty. */
export function recordingDeadline(period: string, calendar: Calendar, params: Params): Deadline | null {
  const { last } = daysOfVatPeriod(period);
  const day = dayAfter(last, "vatRecordDay", calendar, params);
  if (day === null) return null;
  return {
    kind: "vatRecording",
    assumption: null,
    rule: "vatRecord",
    clockStart: last,
    earliest: day.byRule,
    latest: day.shifted,
    consequence: "recordingLate",
    confidence: day.byRule === day.shifted ? day.confidence : weaker(day.confidence, "C"),
    paramsVersion: versionOf(params, calendar),
  };
}

/** The last day for the return of a VAT payer, moved from a day off. */
export function vatReturnDay(period: string, calendar: Calendar, params: Params): PeriodDay | null {
  return dayAfter(daysOfVatPeriod(period).last, "vatReturnDays", calendar, params);
}

type PeriodDay = { byRule: CivilDate; shifted: CivilDate; confidence: LawParam["confidence"] };

function dayAfter(
  periodEnd: CivilDate,
  name: ParamName,
  calendar: Calendar,
  params: Params,
): PeriodDay | null {
  const param = paramOn(params, name, periodEnd);
  if (param === null) return null;
  const byRule = addDays(periodEnd, param.value);
  return { byRule, shifted: shiftToWorkingDay(byRule, calendar), confidence: param.confidence };
}
