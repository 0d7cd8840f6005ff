import type { Advance, ExchangeRate } from "#server/domain/invoice/invoice.ts";
import { readAdvanceRate } from "./exchange-rate-read.ts";
import type { Note } from "./oddities.ts";
import { readSubtotals, taxTotalIn } from "./totals-read.ts";
import { nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

/** Programs spell the part with one m or two, and put it into whichever namespace they like. */
const advanceName = /^InvoicedPrepaymentAmm?ount$/;

/** The advances that a final invoice settles; undefined when it carries no extension. */
export function readAdvances(
  root: XmlNode,
  { rate, note }: { rate: ExchangeRate | undefined; note: Note },
): Advance[] | undefined {
  const content = nodeAt(root, "UBLExtensions", "UBLExtension", "ExtensionContent");
  const extension = content?.children.find(({ name }) => name === "SrbDtExt");
  const parts = extension?.children.filter(({ name }) => advanceName.test(name)) ?? [];
  if (parts.length === 0) return undefined;
  const currency = textAt(root, "DocumentCurrencyCode");
  return parts.map((part) => {
    const taxGroups = readSubtotals(taxTotalIn(part, currency), note).map(
      ({ category, percent, taxable, tax }) => ({
        taxCategory: category,
        taxPercent: percent,
        taxable: taxable ?? "0.00",
        tax: tax ?? "0.00",
      }),
    );
    const exchangeRate = readAdvanceRate(part, taxGroups, { rate, note });
    return {
      number: textAt(part, "ID") ?? "",
      ...(exchangeRate === undefined ? {} : { exchangeRate }),
      taxGroups,
    };
  });
}
