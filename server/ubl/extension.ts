import type { Advance, Invoice } from "#server/domain/invoice/invoice.ts";
import { type InvoiceTotals, reduceByAdvances } from "#server/domain/invoice/totals.ts";
import { decimal, sum, toMoneyText } from "#server/domain/money.ts";
import { amount } from "./amount.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import { advanceElement, reducedTotalsElement } from "./profile.ts";
import { taxTotal } from "./totals.ts";

export function hasExtension({ advances }: Invoice): boolean {
  return advances !== undefined && advances.length > 0;
}

/** SrbDtExt of a final invoice: its advances as they stood, and what is left once they are taken off. */
export function extension(invoice: Invoice, totals: InvoiceTotals): XmlElement | null {
  if (!hasExtension(invoice)) return null;
  const reduced = reduceByAdvances(invoice, totals);
  const { currency } = invoice;
  const content = group(
    "sbt:SrbDtExt",
    ...(invoice.advances ?? []).map((advance) => advancePart(advance, currency)),
    group(
      reducedTotalsElement,
      taxTotal(invoice, reduced),
      group(
        "cac:LegalMonetaryTotal",
        amount("cbc:TaxExclusiveAmount", reduced.taxExclusive, currency),
        amount("cbc:TaxInclusiveAmount", reduced.taxInclusive, currency),
        amount("cbc:PayableAmount", reduced.payable, currency),
      ),
    ),
  );
  return group("cec:UBLExtensions", group("cec:UBLExtension", group("cec:ExtensionContent", content)));
}

function advancePart({ number, taxGroups }: Advance, currency: string): XmlElement | null {
  const groups = taxGroups.map((part) => ({
    category: part.taxCategory,
    percent: part.taxPercent,
    taxable: toMoneyText(decimal(part.taxable)),
    tax: toMoneyText(decimal(part.tax)),
  }));
  const total = toMoneyText(sum(groups.map(({ tax }) => decimal(tax))));
  return group(
    advanceElement,
    leaf("cbc:ID", number),
    taxTotal({ currency, exemptionReasons: [] }, { taxGroups: groups, taxTotal: total }),
  );
}
