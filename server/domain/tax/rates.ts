import { type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";
import { decimal } from "#server/domain/money.ts";

export type TaxRate = { kind: "general" | "special"; percent: string; from: CivilDate; to: CivilDate | null };

/** VAT rates of category S with the days they were in force: VAT law article 23 and its amendments. Ends are inclusive. */
export const taxRates: readonly TaxRate[] = [
  { kind: "general", percent: "18", from: civilDate("2005-01-01"), to: civilDate("2012-09-30") },
  { kind: "general", percent: "20", from: civilDate("2012-10-01"), to: null },
  { kind: "special", percent: "8", from: civilDate("2005-01-01"), to: civilDate("2013-12-31") },
  { kind: "special", percent: "10", from: civilDate("2014-01-01"), to: null },
];

/** The rates in force on a day, the general one first. */
export function ratesOn(day: CivilDate): readonly TaxRate[] {
  return taxRates.filter(
    ({ from, to }) => compareDates(from, day) <= 0 && (to === null || compareDates(day, to) <= 0),
  );
}

/** Whether a percentage ("20", "20.00") is a rate of category S on a day. */
export function isRateOn(percent: string, day: CivilDate): boolean {
  return ratesOn(day).some((rate) => decimal(rate.percent).equals(decimal(percent)));
}
