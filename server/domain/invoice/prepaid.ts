import type { Advance, Invoice } from "#server/domain/invoice/invoice.ts";
import { type Decimal, decimal, sum, toMoneyText } from "#server/domain/money.ts";
import { computeTotals } from "./totals.ts";

/** What an advance (386) brings to the final invoice that settles it: its VAT groups as they stand on it. */
export function asAdvance(advance: Invoice): Advance {
  const taxGroups = computeTotals(advance).taxGroups.map(({ category, percent, taxable, tax }) => ({
    taxCategory: category,
    taxPercent: percent,
    taxable,
    tax,
  }));
  const rate = advance.exchangeRate?.rate ?? null;
  return { number: advance.number ?? "", ...(rate === null ? {} : { exchangeRate: rate }), taxGroups };
}

/** BT-113: the sum of the advances with VAT, with two decimals. */
export function prepaidBy(advances: readonly Advance[]): string {
  return toMoneyText(sum(advances.map(amountWithTax)));
}

export function amountWithTax({ taxGroups }: Advance): Decimal {
  return sum(taxGroups.flatMap(({ taxable, tax }) => [decimal(taxable), decimal(tax)]));
}
