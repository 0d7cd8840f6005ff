import {
  type AllowanceCharge,
  type Invoice,
  type InvoiceLine,
  type TaxCategoryCode,
  taxCategoryCodes,
} from "#server/domain/invoice/invoice.ts";
import {
  type Decimal,
  decimal,
  percentOf,
  roundTo,
  sum,
  toMoneyText,
  toPlainText,
  zero,
} from "#server/domain/money.ts";

/** One VAT breakdown row per category and rate (EN 16931 BG-23). */
export type TaxGroup = { category: TaxCategoryCode; percent: string; taxable: string; tax: string };

/** Amounts are decimal strings with exactly two decimals in the currency of the document. */
export type InvoiceTotals = {
  lines: { id: string; net: string }[];
  taxGroups: TaxGroup[];
  lineExtension: string;
  allowanceTotal: string;
  chargeTotal: string;
  taxExclusive: string;
  taxTotal: string;
  taxInclusive: string;
  prepaid: string;
  rounding: string;
  payable: string;
};

/**
 * All sums of a document, computed and never taken from a form. Money is rounded at three places, each time through
 * `inParas`: the net of a line, the amount of a document allowance or charge, the tax of a group on the group's sum
 * (not line by line: EN 16931 BR-S-09). Everything else is exact addition.
 */
export function computeTotals(invoice: Invoice): InvoiceTotals {
  const lines = invoice.lines.map((line) => ({ line, net: lineNet(line) }));
  const lineExtension = sum(lines.map(({ net }) => net));
  const allowanceTotal = documentSum(invoice, "allowance");
  const chargeTotal = documentSum(invoice, "charge");
  const taxExclusive = lineExtension.minus(allowanceTotal).plus(chargeTotal);
  const groups = groupByTax(invoice, lines);
  const taxTotal = sum(groups.map(({ tax }) => tax));
  const taxInclusive = taxExclusive.plus(taxTotal);
  const prepaid = inParas(decimal(invoice.prepaidAmount));
  const rounding = inParas(decimal(invoice.roundingAmount));
  return {
    lines: lines.map(({ line, net }) => ({ id: line.id, net: toMoneyText(net) })),
    taxGroups: groups.map(toText),
    lineExtension: toMoneyText(lineExtension),
    allowanceTotal: toMoneyText(allowanceTotal),
    chargeTotal: toMoneyText(chargeTotal),
    taxExclusive: toMoneyText(taxExclusive),
    taxTotal: toMoneyText(taxTotal),
    taxInclusive: toMoneyText(taxInclusive),
    prepaid: toMoneyText(prepaid),
    rounding: toMoneyText(rounding),
    payable: toMoneyText(taxInclusive.minus(prepaid).plus(rounding)),
  };
}

/** Fifteen whole digits: more is a slip of the finger or an attack, and no column of a ledger holds it. */
const ledgerMax = "1000000000000000";

/** Whether every sum of a document can be kept in a ledger. */
export function isWithinLedger({ lines, taxGroups, ...sums }: InvoiceTotals): boolean {
  const amounts = [
    ...lines.map(({ net }) => net),
    ...taxGroups.flatMap(({ taxable, tax }) => [taxable, tax]),
    ...Object.values(sums),
  ];
  return amounts.every(isWithinLedgerAmount);
}

/** The same for one amount. */
export function isWithinLedgerAmount(amount: string): boolean {
  return amount.length < ledgerMax.length || decimal(amount).abs().lessThan(ledgerMax);
}

/** What a final invoice still taxes and asks for once its advances are taken off (SRBDT ReducedTotals). */
export type ReducedTotals = Pick<
  InvoiceTotals,
  "taxGroups" | "taxExclusive" | "taxTotal" | "taxInclusive" | "payable"
>;

/**
 * The document minus its advances, group by group. An advance's group that the document does not have comes out
 * negative, and the rules say so.
 */
export function reduceByAdvances(invoice: Invoice, totals: InvoiceTotals): ReducedTotals {
  const settled = (invoice.advances ?? []).flatMap((advance) =>
    advance.taxGroups.map(({ taxCategory, taxPercent, taxable, tax }) => ({
      category: taxCategory,
      percent: taxPercent,
      taxable,
      tax,
    })),
  );
  const taxGroups = subtractTaxGroups(totals.taxGroups, settled);
  const taxExclusive = sum(taxGroups.map(({ taxable }) => decimal(taxable)));
  const taxTotal = sum(taxGroups.map(({ tax }) => decimal(tax)));
  return {
    taxGroups,
    taxExclusive: toMoneyText(taxExclusive),
    taxTotal: toMoneyText(taxTotal),
    taxInclusive: toMoneyText(taxExclusive.plus(taxTotal)),
    payable: totals.payable,
  };
}

/** VAT groups less others; where there is nothing to take from, the result is negative. */
export function subtractTaxGroups(whole: readonly TaxGroup[], taken: readonly TaxGroup[]): TaxGroup[] {
  const minus = taken
    .map(toGroup)
    .map((part) => ({ ...part, taxable: part.taxable.negated(), tax: part.tax.negated() }));
  return mergeGroups([...whole.map(toGroup), ...minus]).map(toText);
}

/** Quantity times price before discounts, exact; the base of a line's percentages. A line without a price adds nothing yet. */
export function lineGross(line: Pick<InvoiceLine, "quantity" | "unitPrice">): Decimal {
  return decimal(line.quantity).times(decimal(line.unitPrice ?? "0"));
}

/** The amount that a percentage means, as SEF checks it (InvoiceRowDiscountAmountMustBeInAccordanceWith…). */
export function allowanceAmount(base: Decimal, percent: string): string {
  return toMoneyText(percentOf(base, decimal(percent)));
}

/** The only rounding of money in a document: to paras, half away from zero. */
function inParas(amount: Decimal): Decimal {
  return roundTo(2, amount);
}

/** What a line comes to after its allowances and charges, in paras. */
export function lineNet(line: InvoiceLine): Decimal {
  const gross = lineGross(line);
  const { allowanceCharges } = line;
  return inParas(allowanceCharges.length === 0 ? gross : gross.plus(sum(allowanceCharges.map(signedAmount))));
}

function signedAmount({ charge, amount }: AllowanceCharge): Decimal {
  return charge ? decimal(amount) : decimal(amount).negated();
}

function documentSum(invoice: Invoice, kind: "allowance" | "charge"): Decimal {
  const wanted = invoice.allowanceCharges.filter(({ charge }) => charge === (kind === "charge"));
  return sum(wanted.map(({ amount }) => inParas(decimal(amount))));
}

type Group = { category: TaxCategoryCode; percent: Decimal; taxable: Decimal; tax: Decimal };

function groupByTax(invoice: Invoice, lines: readonly { line: InvoiceLine; net: Decimal }[]): Group[] {
  const sums = new Map<string, Group>();
  const add = (entry: TaxEntry, taxable: Decimal) => {
    // By the text first: equal rates may be written differently, but hardly ever are.
    const key = `${entry.taxCategory} ${entry.taxPercent}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { ...taxOf(entry), taxable, tax: zero });
    else known.taxable = known.taxable.plus(taxable);
  };
  for (const { line, net } of lines) add(line, net);
  for (const entry of invoice.allowanceCharges) add(entry, inParas(signedAmount(entry)));
  return mergeGroups([...sums.values()]).map((group) => ({
    ...group,
    tax: inParas(percentOf(group.taxable, group.percent)),
  }));
}

/** One group per category and rate, in the order of the category list, higher rates first: the order of the lines changes nothing. */
function mergeGroups(parts: readonly Group[]): Group[] {
  const groups = new Map<string, Group>();
  for (const part of parts) {
    const key = `${part.category} ${toPlainText(part.percent)}`;
    const known = groups.get(key);
    groups.set(
      key,
      known === undefined
        ? part
        : { ...known, taxable: known.taxable.plus(part.taxable), tax: known.tax.plus(part.tax) },
    );
  }
  return [...groups.values()].sort(inListOrder);
}

function toGroup({ category, percent, taxable, tax }: TaxGroup): Group {
  return { category, percent: decimal(percent), taxable: decimal(taxable), tax: decimal(tax) };
}

function toText({ category, percent, taxable, tax }: Group): TaxGroup {
  return {
    category,
    percent: toPlainText(percent),
    taxable: toMoneyText(taxable),
    tax: toMoneyText(tax),
  };
}

type TaxEntry = { taxCategory: TaxCategoryCode; taxPercent: string };

function taxOf(entry: TaxEntry) {
  return { category: entry.taxCategory, percent: decimal(entry.taxPercent) };
}

function inListOrder(first: Group, second: Group): number {
  const byCategory = taxCategoryCodes.indexOf(first.category) - taxCategoryCodes.indexOf(second.category);
  return byCategory || second.percent.comparedTo(first.percent);
}
