import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { Advance, ExchangeRate } from "#server/domain/invoice/invoice.ts";
import { decimal, percentOf, roundTo, sum, toPlainText } from "#server/domain/money.ts";
import type { Note } from "./oddities.ts";
import { readSubtotals, type StatedTaxGroup, taxTotalIn } from "./totals-read.ts";
import { readDate, readNumber } from "./value-read.ts";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

const elements = ["TaxExchangeRate", "PricingExchangeRate", "PaymentExchangeRate"] as const;
/** NBS gives four decimals; two more come from rates for a hundred units. */
const decimalsTried = [4, 6] as const;

/**
 * The rate of a document in a foreign currency: the one it names, else the one that its two breakdowns imply.
 * Undefined for dinars, and where nothing tells.
 */
export function readExchangeRate(root: XmlNode, note: Note): ExchangeRate | undefined {
  const currency = textAt(root, "DocumentCurrencyCode") ?? domesticCurrency;
  if (currency === domesticCurrency) return undefined;
  return namedRate(root, currency, note) ?? impliedRate(root, currency, note);
}

/** Dinars for one unit that the twin of an advance's breakdown implies, where the document's rate does not. */
export function readAdvanceRate(
  part: XmlNode,
  taxGroups: Advance["taxGroups"],
  { rate, note }: { rate: ExchangeRate | undefined; note: Note },
): string | undefined {
  const domestic = readSubtotals(taxTotalIn(part, domesticCurrency), note);
  if (rate === undefined || domestic.length === 0) return undefined;
  const own = taxGroups.map(({ taxCategory, taxPercent, taxable }) => ({
    category: taxCategory,
    percent: taxPercent,
    taxable,
    tax: null,
  }));
  return rate.rate !== null && fits(own, domestic, rate.rate)
    ? undefined
    : (rateBetween(own, domestic) ?? undefined);
}

function namedRate(root: XmlNode, currency: string, note: Note): ExchangeRate | undefined {
  for (const name of elements) {
    for (const node of childrenOf(root, name)) {
      const rate = readNumber(textAt(node, "CalculationRate"), "exchangeRate.rate", note);
      if (rate === null || textAt(node, "SourceCurrencyCode") !== currency) continue;
      const market = textAt(node, "ExchangeMarketID");
      return {
        rate,
        date: readDate(textAt(node, "Date"), "exchangeRate.date", note),
        source: market === "NBS" || market === "agreed" ? market : null,
      };
    }
  }
  return undefined;
}

function impliedRate(root: XmlNode, currency: string, note: Note): ExchangeRate | undefined {
  const domesticNode = taxTotalIn(root, domesticCurrency);
  if (nodeAt(domesticNode, "TaxSubtotal") === null) return undefined;
  const own = readSubtotals(taxTotalIn(root, currency), note);
  const rate = rateBetween(own, readSubtotals(domesticNode, note));
  return rate === null ? undefined : { rate, date: null, source: null };
}

/** The shortest rate that makes the dinars of all groups; where none does, the quotient of the sums. */
function rateBetween(own: readonly StatedTaxGroup[], domestic: readonly StatedTaxGroup[]): string | null {
  const total = (groups: readonly StatedTaxGroup[]) =>
    sum(groups.map(({ taxable }) => decimal(taxable ?? "0")));
  const base = total(own);
  if (base.isZero()) return null;
  const quotient = total(domestic).dividedBy(base);
  const candidates = decimalsTried.map((decimals) => toPlainText(roundTo(decimals, quotient)));
  return candidates.find((rate) => fits(own, domestic, rate)) ?? candidates.at(-1) ?? null;
}

function fits(own: readonly StatedTaxGroup[], domestic: readonly StatedTaxGroup[], rate: string): boolean {
  return own.every(({ category, percent, taxable }) => {
    const twin = domestic.find((group) => group.category === category && group.percent === percent);
    const base = roundTo(2, decimal(taxable ?? "0").times(decimal(rate)));
    const tax = roundTo(2, percentOf(base, decimal(percent)));
    return (
      twin !== undefined && base.equals(decimal(twin.taxable ?? "0")) && tax.equals(decimal(twin.tax ?? "0"))
    );
  });
}
