import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { InvoiceTotals } from "#server/domain/invoice/totals.ts";
import { amount } from "./amount.ts";
import { group, type XmlElement } from "./element.ts";
import { taxCategory } from "./tax-category.ts";

/** TaxTotal with one subtotal per category and rate. */
export function taxTotal(
  invoice: Pick<Invoice, "currency" | "exemptionReasons">,
  totals: Pick<InvoiceTotals, "taxGroups" | "taxTotal">,
): XmlElement | null {
  const { currency } = invoice;
  return group(
    "cac:TaxTotal",
    amount("cbc:TaxAmount", totals.taxTotal, currency),
    ...totals.taxGroups.map((tax) =>
      group(
        "cac:TaxSubtotal",
        amount("cbc:TaxableAmount", tax.taxable, currency),
        amount("cbc:TaxAmount", tax.tax, currency),
        taxCategory("cac:TaxCategory", tax, reasonOf(invoice, tax.category)),
      ),
    ),
  );
}

/** LegalMonetaryTotal. Discounts and advances are written even when there are none, as SEF's own examples do. */
export function monetaryTotal({ currency }: Invoice, totals: InvoiceTotals): XmlElement | null {
  const unlessZero = (name: string, value: string) =>
    value === "0.00" ? null : amount(name, value, currency);
  return group(
    "cac:LegalMonetaryTotal",
    amount("cbc:LineExtensionAmount", totals.lineExtension, currency),
    amount("cbc:TaxExclusiveAmount", totals.taxExclusive, currency),
    amount("cbc:TaxInclusiveAmount", totals.taxInclusive, currency),
    amount("cbc:AllowanceTotalAmount", totals.allowanceTotal, currency),
    unlessZero("cbc:ChargeTotalAmount", totals.chargeTotal),
    amount("cbc:PrepaidAmount", totals.prepaid, currency),
    unlessZero("cbc:PayableRoundingAmount", totals.rounding),
    amount("cbc:PayableAmount", totals.payable, currency),
  );
}

function reasonOf({ exemptionReasons }: Pick<Invoice, "exemptionReasons">, category: string) {
  return exemptionReasons.find(({ taxCategory }) => taxCategory === category) ?? null;
}
