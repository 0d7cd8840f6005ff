import {
  computeDomesticTax,
  domesticCurrency,
  reducedInDinars,
} from "#server/domain/invoice/domestic-tax.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { computeTotals, reduceByAdvances } from "#server/domain/invoice/totals.ts";

/**
 * The VAT that a document itself adds, in dinars with two decimals: what its advances have already brought is taken off.
 * Null for a foreign currency without a rate.
 */
export function vatInDinars(invoice: Invoice): string | null {
  const totals = computeTotals(invoice);
  if (invoice.currency === domesticCurrency) return reduceByAdvances(invoice, totals).taxTotal;
  const whole = computeDomesticTax(invoice, totals);
  return whole === null ? null : reducedInDinars(invoice, whole).taxTotal;
}
