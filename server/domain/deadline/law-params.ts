import { type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";

/** A: the law's text or a ministry opinion. B: two independent sources. C: one source. D: our own conclusion. */
export const confidences = ["A", "B", "C", "D"] as const;
export type Confidence = (typeof confidences)[number];

export type ParamName =
  | "acceptDays.public"
  | "acceptDays.private"
  | "renotifyDays"
  | "vatRecordDay"
  | "vatReturnDays"
  | "inputVatAcceptDay"
  | "nonPayerReturnDay"
  | "eo.confirmWorkingDays"
  | "eo.receiptNoteDays"
  | "eo.answerDays"
  | "archive.privateYears";

/** One number of the law and the days for which it holds, ends included. A tax period has the number of its last day. */
export type LawParam = {
  name: ParamName;
  value: number;
  validFrom: CivilDate;
  /** Null while it has no end. */
  validTo: CivilDate | null;
  source: string;
  confidence: Confidence;
};

export type Params = { version: string; rows: readonly LawParam[] };

const row = (
  name: ParamName,
  value: number,
  [from, to]: readonly [from: string, to: string | null],
  confidence: Confidence,
  source: string,
): LawParam => ({
  name,
  value,
  validFrom: civilDate(from),
  validTo: to === null ? null : civilDate(to),
  confidence,
  source,
});

/** ZEF: law on electronic invoicing (RS 44/2021, 129/2021, 138/2022, 92/2023, 94/2024, 109/2025). */
export const lawParams: Params = {
  version: "2026-11-21",
  rows: [
    row("acceptDays.public", 15, ["2022-05-01", null], "B", "ZEF, Art. 10"),
    row("acceptDays.private", 15, ["2022-05-01", null], "B", "ZEF, Art. 10"),
    row("renotifyDays", 5, ["2022-05-01", null], "B", "ZEF, Art. 10"),
    row("vatRecordDay", 15, ["2022-05-01", "2023-12-31"], "B", "ZEF before 92/2023"),
    row("vatRecordDay", 10, ["2024-01-01", "2024-12-31"], "B", "ZEF, 92/2023"),
    row("vatRecordDay", 12, ["2025-01-01", null], "B", "ZEF, 94/2024"),
    row("vatReturnDays", 15, ["2013-01-01", null], "B", "VAT law; tax calendars of 2021 and 2026"),
    row("inputVatAcceptDay", 10, ["2025-01-01", null], "C", "VAT law, Art. 28 (94/2024)"),
    row("nonPayerReturnDay", 10, ["2013-01-01", null], "B", "VAT law, Art. 10; tax calendar of 2026"),
    row("eo.confirmWorkingDays", 3, ["2026-01-01", null], "C", "law on electronic delivery notes"),
    row("eo.receiptNoteDays", 8, ["2026-01-01", null], "B", "law on electronic delivery notes"),
    row("eo.answerDays", 30, ["2026-01-01", null], "C", "law on electronic delivery notes"),
    row("archive.privateYears", 10, ["2022-05-01", null], "A", "ZEF, Art. 15"),
  ],
};

/** The number in force on a day; null when the law had none. */
export function paramOn({ rows }: Params, name: ParamName, day: CivilDate): LawParam | null {
  const holds = ({ validFrom, validTo }: LawParam) =>
    compareDates(validFrom, day) <= 0 && (validTo === null || compareDates(day, validTo) <= 0);
  return rows.find((param) => param.name === name && holds(param)) ?? null;
}

/** The less sure of two. */
export function weaker(first: Confidence, second: Confidence): Confidence {
  return confidences.indexOf(first) > confidences.indexOf(second) ? first : second;
}
