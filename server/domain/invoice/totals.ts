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
    taxGroups: groups.map(({ category, percent, taxable, tax }) => ({
      category,
      percent: toPlainText(percent),
      taxable: toMoneyText(taxable),
      tax: toMoneyText(tax),
    })),
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

/** Quantity times price before discounts, exact; the base of a line's percentages. */
export function lineGross(line: Pick<InvoiceLine, "quantity" | "unitPrice">): Decimal {
  return decimal(line.quantity).times(decimal(line.unitPrice));
}

/** The amount that a percentage means, as SEF checks it (InvoiceRowDiscountAmountMustBeInAccordanceWith…). */
export function allowanceAmount(base: Decimal, percent: string): string {
  return toMoneyText(percentOf(base, decimal(percent)));
}

/** The only rounding of money in a document: to paras, half away from zero. */
function inParas(amount: Decimal): Decimal {
  return roundTo(2, amount);
}

function lineNet(line: InvoiceLine): Decimal {
  return inParas(lineGross(line).plus(sum(line.allowanceCharges.map(signedAmount))));
}

function signedAmount({ charge, amount }: AllowanceCharge): Decimal {
  return charge ? decimal(amount) : decimal(amount).negated();
}

function documentSum(invoice: Invoice, kind: "allowance" | "charge"): Decimal {
  const wanted = invoice.allowanceCharges.filter(({ charge }) => charge === (kind === "charge"));
  return sum(wanted.map(({ amount }) => inParas(decimal(amount))));
}

type Group = { category: TaxCategoryCode; percent: Decimal; taxable: Decimal; tax: Decimal };

/** In the order of the category list, higher rates first: the order of the lines changes nothing. */
function groupByTax(invoice: Invoice, lines: readonly { line: InvoiceLine; net: Decimal }[]): Group[] {
  const shares = [
    ...lines.map(({ line, net }) => ({ ...taxOf(line), amount: net })),
    ...invoice.allowanceCharges.map((entry) => ({ ...taxOf(entry), amount: inParas(signedAmount(entry)) })),
  ];
  const groups = new Map<string, TaxKey & { taxable: Decimal }>();
  for (const { category, percent, amount } of shares) {
    const key = `${category} ${toPlainText(percent)}`;
    const taxable = groups.get(key)?.taxable.plus(amount) ?? amount;
    groups.set(key, { category, percent, taxable });
  }
  return [...groups.values()]
    .sort(inListOrder)
    .map((group) => ({ ...group, tax: inParas(percentOf(group.taxable, group.percent)) }));
}

function taxOf(entry: { taxCategory: TaxCategoryCode; taxPercent: string }) {
  return { category: entry.taxCategory, percent: decimal(entry.taxPercent) };
}

type TaxKey = Pick<Group, "category" | "percent">;

function inListOrder(first: TaxKey, second: TaxKey): number {
  const byCategory = taxCategoryCodes.indexOf(first.category) - taxCategoryCodes.indexOf(second.category);
  return byCategory || second.percent.comparedTo(first.percent);
}
