import { addDays, addMonths, type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";

export type VatPeriodLength = "month" | "quarter";

/** "2026-11" or "2026-Q4": the period for which a company declares VAT that arises on this day. */
export function vatPeriodOf(day: CivilDate, length: VatPeriodLength): string {
  const [year = "", month = ""] = day.split("-");
  return length === "month" ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** First and last day of a period as `vatPeriodOf` writes it. Throws a RangeError for any other text. */
export function daysOfVatPeriod(period: string): { first: CivilDate; last: CivilDate } {
  const [, year = "", mark = "", number = ""] = /^(\d{4})-(Q?)(\d{1,2})$/.exec(period) ?? [];
  const month = mark === "Q" ? Number(number) * 3 - 2 : Number(number);
  const first = civilDate(`${year}-${String(month).padStart(2, "0")}-01`);
  return { first, last: addDays(addMonths(first, mark === "Q" ? 3 : 1), -1) };
}

/** The period after this one, of the same length. */
export function nextVatPeriod(period: string): string {
  return vatPeriodOf(addDays(daysOfVatPeriod(period).last, 1), period.includes("Q") ? "quarter" : "month");
}

/**
 * Whether the document's VAT stays in its period when its issue date moves. By BT-8: 35 follows the supply date and
 * 432 the payment, which a new issue date leaves where they are; 3 follows the issue date. A document that names none
 * of them (credit notes, documents without VAT) is taken to follow the issue date, the careful side.
 */
export function staysInVatPeriod(
  { vatPointCode, deliveryDate }: Pick<Invoice, "vatPointCode" | "deliveryDate">,
  move: { from: CivilDate; to: CivilDate },
  length: VatPeriodLength,
): boolean {
  if (vatPointCode === "432" || (vatPointCode === "35" && deliveryDate !== null)) return true;
  return vatPeriodOf(move.from, length) === vatPeriodOf(move.to, length);
}
