import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import {
  type ExemptionReason,
  type TaxCategoryCode,
  taxCategoryCodes,
} from "#server/domain/invoice/invoice.ts";
import { decimal, percentOf, roundTo } from "#server/domain/money.ts";
import type { Note } from "./oddities.ts";
import { readTaxCategory, type TaxKey } from "./tax-category-read.ts";
import { parseStated, readMoney } from "./value-read.ts";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

/** What the document itself says about its sums, two decimals, null where it is silent. */
export type StatedTotals = {
  lineExtension: string | null;
  allowanceTotal: string | null;
  chargeTotal: string | null;
  taxExclusive: string | null;
  taxTotal: string | null;
  taxInclusive: string | null;
  prepaid: string | null;
  rounding: string | null;
  payable: string | null;
  taxGroups: StatedTaxGroup[];
  /** The net of each line in the order of the document. */
  lineNets: (string | null)[];
};

export type StatedTaxGroup = {
  category: TaxCategoryCode;
  percent: string;
  taxable: string | null;
  tax: string | null;
};

export function readStated(root: XmlNode, note: Note): Omit<StatedTotals, "lineNets"> {
  const total = nodeAt(root, "LegalMonetaryTotal");
  const money = (name: string) => readMoney(total, name, note);
  const taxTotal = taxTotalOf(root);
  if (taxTotal === null) note("UBL-TAX-GROUPS", "stated.taxGroups", null);
  if (textAt(total, "PayableAmount") === null) note("UBL-TOTALS", "stated.payable", null);
  return {
    lineExtension: money("LineExtensionAmount"),
    allowanceTotal: money("AllowanceTotalAmount"),
    chargeTotal: money("ChargeTotalAmount"),
    taxExclusive: money("TaxExclusiveAmount"),
    taxTotal: readMoney(taxTotal, "TaxAmount", note),
    taxInclusive: money("TaxInclusiveAmount"),
    prepaid: money("PrepaidAmount"),
    rounding: money("PayableRoundingAmount"),
    payable: money("PayableAmount"),
    taxGroups: readSubtotals(taxTotal, note),
  };
}

/** The reasons of the VAT breakdown; a second one for a category is noted and left. */
export function readExemptionReasons(root: XmlNode, note: Note): ExemptionReason[] {
  const reasons = new Map<TaxCategoryCode, ExemptionReason>();
  for (const entry of childrenOf(taxTotalOf(root), "TaxSubtotal")) {
    const node = nodeAt(entry, "TaxCategory");
    const code = textAt(node, "TaxExemptionReasonCode");
    const letter = textAt(node, "ID");
    const taxCategory = taxCategoryCodes.find((known) => known === letter?.replace(/\d+$/, ""));
    if (code === null || taxCategory === undefined) continue;
    if (reasons.has(taxCategory)) note("UBL-REASON-SECOND", "exemptionReasons", `${taxCategory} ${code}`);
    else reasons.set(taxCategory, { taxCategory, code, text: textAt(node, "TaxExemptionReason") });
  }
  return [...reasons.values()];
}

/** The VAT that lines without a category are taken to carry: the only group there is, or the rate the sums speak of. */
export function impliedTax(stated: Omit<StatedTotals, "lineNets">): TaxKey {
  const [only, ...others] = stated.taxGroups;
  if (only !== undefined && others.length === 0) return { category: only.category, percent: only.percent };
  const base = parseStated(stated.taxExclusive);
  const tax = parseStated(stated.taxTotal);
  const rate = ["20", "10"].find(
    (percent) =>
      base !== null &&
      tax !== null &&
      !tax.isZero() &&
      roundTo(2, percentOf(base, decimal(percent))).equals(tax),
  );
  return rate === undefined ? { category: "O", percent: "0" } : { category: "S", percent: rate };
}

/** The VAT groups of a TaxTotal, whichever part of the document it stands in. */
export function readSubtotals(taxTotal: XmlNode | null, note: Note): StatedTaxGroup[] {
  return childrenOf(taxTotal, "TaxSubtotal").map((entry, index) => readSubtotal(entry, index, note));
}

/** In a foreign currency there is a second one in dinars: the one in the document's currency counts. */
function taxTotalOf(root: XmlNode): XmlNode | null {
  return taxTotalIn(root, textAt(root, "DocumentCurrencyCode"));
}

/**
 * The TaxTotal in one currency. Where none says so the first one stands in, but not for dinars, which are asked for
 * beside another currency.
 */
export function taxTotalIn(node: XmlNode, currency: string | null): XmlNode | null {
  const all = childrenOf(node, "TaxTotal");
  const own = all.find((entry) => nodeAt(entry, "TaxAmount")?.attributes.currencyID === currency);
  const first = all[0] ?? null;
  return (
    own ?? (currency === domesticCurrency && all.length > 0 && isInOther(first, currency) ? null : first)
  );
}

function isInOther(taxTotal: XmlNode | null, currency: string): boolean {
  const stated = nodeAt(taxTotal, "TaxAmount")?.attributes.currencyID;
  return stated !== undefined && stated !== currency;
}

function readSubtotal(entry: XmlNode, index: number, note: Note): StatedTaxGroup {
  const key = readTaxCategory(nodeAt(entry, "TaxCategory"), {
    path: `stated.taxGroups.${index}`,
    fallback: { category: "O", percent: "0" },
    note,
  });
  return {
    ...key,
    taxable: readMoney(entry, "TaxableAmount", note),
    tax: readMoney(entry, "TaxAmount", note),
  };
}
