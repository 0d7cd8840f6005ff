import type { Advance, Invoice } from "#server/domain/invoice/invoice.ts";
import { type Decimal, decimal, percentOf, roundTo, sum, toMoneyText } from "#server/domain/money.ts";
import { type InvoiceTotals, subtractTaxGroups, type TaxGroup } from "./totals.ts";

/** VAT in dinars; amounts with two decimals. */
export type DomesticTax = { taxGroups: TaxGroup[]; taxTotal: string };

/** The dinar: SEF's own currency, in which VAT is owed. */
export const domesticCurrency = "RSD";

/**
 * The VAT of a document in a foreign currency once more in dinars, group by group: the base by the rate, the tax on
 * the base in dinars, both to paras (VAT rulebook article 197). Null when the document is in dinars or has no rate.
 */
export function computeDomesticTax(
  invoice: Invoice,
  { taxGroups }: Pick<InvoiceTotals, "taxGroups">,
): DomesticTax | null {
  const rate = rateOf(invoice);
  return rate === null ? null : withTotal(taxGroups.map((group) => inDinars(group, rate)));
}

/** The same for an advance, at its own rate where it has one: its tax arose on another day. */
export function advanceInDinars(invoice: Invoice, advance: Advance): DomesticTax | null {
  const rate = rateOf(invoice);
  if (rate === null) return null;
  const own = advance.exchangeRate === undefined ? rate : decimal(advance.exchangeRate);
  return withTotal(
    advance.taxGroups.map(({ taxCategory, taxPercent, taxable }) =>
      inDinars({ category: taxCategory, percent: taxPercent, taxable }, own),
    ),
  );
}

/** What is left in dinars once the advances are taken off. */
export function reducedInDinars(invoice: Invoice, whole: DomesticTax): DomesticTax {
  const taken = (invoice.advances ?? []).flatMap(
    (advance) => advanceInDinars(invoice, advance)?.taxGroups ?? [],
  );
  return withTotal(subtractTaxGroups(whole.taxGroups, taken));
}

function rateOf({ currency, exchangeRate }: Invoice): Decimal | null {
  const rate = exchangeRate?.rate ?? null;
  return currency === domesticCurrency || rate === null ? null : decimal(rate);
}

function inDinars({ category, percent, taxable }: Omit<TaxGroup, "tax">, rate: Decimal): TaxGroup {
  const base = roundTo(2, decimal(taxable).times(rate));
  const tax = roundTo(2, percentOf(base, decimal(percent)));
  return { category, percent, taxable: toMoneyText(base), tax: toMoneyText(tax) };
}

function withTotal(taxGroups: TaxGroup[]): DomesticTax {
  return { taxGroups, taxTotal: toMoneyText(sum(taxGroups.map(({ tax }) => decimal(tax)))) };
}
