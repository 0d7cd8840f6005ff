import { decimal, roundTo, toMoneyText } from "#server/domain/money.ts";
import type { InvoiceTotals } from "./totals.ts";

/**
 * The rounding (BT-114) that brings what is to be paid to whole steps, half away from zero: step "1" for whole
 * dinars, "0.05" for coins. It belongs into `roundingAmount`; tax is not touched by it.
 */
export function roundingToStep(
  totals: Pick<InvoiceTotals, "taxInclusive" | "prepaid">,
  step: string,
): string {
  const exact = decimal(totals.taxInclusive).minus(decimal(totals.prepaid));
  const size = decimal(step);
  if (!size.greaterThan(0)) throw new RangeError(`not a step: ${step}`);
  return toMoneyText(roundTo(0, exact.dividedBy(size)).times(size).minus(exact));
}
