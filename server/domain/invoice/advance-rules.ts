import type { Advance, Invoice } from "#server/domain/invoice/invoice.ts";
import { decimal, percentOf, sum } from "#server/domain/money.ts";
import { amountWithTax } from "./prepaid.ts";
import type { SendRule } from "./send-rule.ts";
import { reduceByAdvances } from "./totals.ts";

const paraDifferenceMax = "0.015";

/** A final invoice (380) that settles advances (386). */
export const advanceRules: readonly SendRule[] = [
  {
    code: "INV-PREPAID-REFERENCE",
    path: "prepaidAmount",
    ok: ({ invoice }) => decimal(invoice.prepaidAmount).isZero() || advancesOf(invoice).length > 0,
    prevents: ["UBLInvoiceExtensionNotContainPrepaymentData", "UBLPrepaymentInvoiceNotDefined"],
    source: "SRBDT: a final invoice names its advances",
  },
  {
    code: "INV-PREPAID-TYPE",
    path: "prepaidAmount",
    ok: ({ invoice }) =>
      invoice.typeCode === "380" ||
      (decimal(invoice.prepaidAmount).isZero() && advancesOf(invoice).length === 0),
    prevents: ["UBLNotRegularTypeOfSelectedPrepaymentInvoice"],
    source: "SRBDT: only an invoice settles advances",
  },
  {
    code: "INV-PREPAID-RANGE",
    path: "prepaidAmount",
    ok: ({ invoice, totals }) => {
      const prepaid = decimal(invoice.prepaidAmount);
      return prepaid.isZero() || (prepaid.isPositive() && prepaid.lessThanOrEqualTo(totals.taxInclusive));
    },
    prevents: ["UBLUndefinedPayableAmount"],
    source: "SRBDT RSE-03: what is left to pay is not negative",
  },
  {
    code: "INV-PREPAID-SUM",
    path: "prepaidAmount",
    ok: ({ invoice }) => {
      const advances = advancesOf(invoice);
      return advances.length === 0 || decimal(invoice.prepaidAmount).equals(sum(advances.map(amountWithTax)));
    },
    prevents: ["UBLInvoiceExtensionReducedTotalsTaxTotalNotValid"],
    source: "SRBDT BT-113: the sum of the advances with VAT",
  },
  {
    code: "INV-PREPAID-GROUPS",
    path: "advances",
    ok: ({ invoice, totals }) =>
      advancesOf(invoice).length === 0 ||
      reduceByAdvances(invoice, totals).taxGroups.every(
        ({ taxable, tax }) => !decimal(taxable).isNegative() && !decimal(tax).isNegative(),
      ),
    prevents: ["UBLInvoiceExtensionReducedTotalsTaxTotalNotValid"],
    source: "SRBDT: advances are taken off the group of their own category and rate",
  },
  {
    code: "INV-ADVANCE-REFERENCE",
    brokenAt: ({ invoice }) =>
      advancesOf(invoice).flatMap(({ number }, index) =>
        invoice.billingReferences.some(
          (reference) => reference.number === number && [null, "386"].includes(reference.typeCode),
        )
          ? []
          : [`advances.${index}.number`],
      ),
    prevents: ["UBLPrepaymentInvoiceNotFound"],
    source: "SRBDT: every advance is a billing reference with its issue date",
  },
  {
    code: "INV-ADVANCE-DUPLICATE",
    brokenAt: ({ invoice }) => {
      const numbers = advancesOf(invoice).map(({ number }) => number.trim());
      return numbers.flatMap((number, index) =>
        numbers.indexOf(number) < index ? [`advances.${index}.number`] : [],
      );
    },
    prevents: [
      "UBLCannotHaveDuplicateInvoicePrepaymentAmount",
      "UBLMoreThanOnePrepaymentInvoiceWithSameInvoiceNumber",
    ],
    source: "SRBDT: one InvoicedPrepaymentAmmount for each advance",
  },
  {
    // The tax of an advance is often worked out of the sum that came, so the last para may differ.
    code: "INV-ADVANCE-TAX",
    brokenAt: ({ invoice }) =>
      advancesOf(invoice).flatMap(({ taxGroups }, index) =>
        taxGroups.flatMap(({ taxable, tax, taxPercent }, inner) => {
          const difference = percentOf(decimal(taxable), decimal(taxPercent)).minus(decimal(tax)).abs();
          const isNegative = decimal(taxable).isNegative() || decimal(tax).isNegative();
          return isNegative || difference.greaterThan(paraDifferenceMax)
            ? [`advances.${index}.taxGroups.${inner}.tax`]
            : [];
        }),
      ),
    prevents: [
      "UBLInvoiceExtensionReducedTotalsTaxTotalNotValid",
      "SelectedPrepaymentInvoiceNotCorrectPrepayedVAT",
    ],
    source: "SRBDT: the VAT groups of the advance as they stood on it",
  },
];

function advancesOf({ advances }: Invoice): readonly Advance[] {
  return advances ?? [];
}
