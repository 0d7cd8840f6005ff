import {
  advanceInDinars,
  computeDomesticTax,
  domesticCurrency,
  reducedInDinars,
} from "#server/domain/invoice/domestic-tax.ts";
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
  const whole = computeDomesticTax(invoice, totals);
  const { currency } = invoice;
  const content = group(
    "sbt:SrbDtExt",
    ...(invoice.advances ?? []).map((advance) => advancePart(invoice, advance)),
    group(
      reducedTotalsElement,
      taxTotal(invoice, reduced),
      whole === null
        ? null
        : taxTotal({ ...invoice, currency: domesticCurrency }, reducedInDinars(invoice, whole)),
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

/** In a foreign currency with its twin in dinars (UBLInvoiceInForeignCurrencyMustContainInvoicedPrepaymentAmount…). */
function advancePart(invoice: Invoice, advance: Advance): XmlElement | null {
  const { number, taxGroups } = advance;
  const { currency } = invoice;
  const twin = advanceInDinars(invoice, advance);
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
    twin === null ? null : taxTotal({ currency: domesticCurrency, exemptionReasons: [] }, twin),
  );
}
