import type { BillingReference, Invoice } from "#server/domain/invoice/invoice.ts";
import { decimal } from "#server/domain/money.ts";
import { type Dispatch, isBlank, type SendRule } from "./send-rule.ts";

/** What a credit note, a debit note or a final invoice after advances points at. */
export const correctionRules: readonly SendRule[] = [
  {
    code: "INV-CORRECTION-SOURCE",
    path: "billingReferences",
    ok: ({ invoice }) => !isCorrection(invoice) || hasPeriod(invoice) || invoice.billingReferences.length > 0,
    prevents: ["UBLBillingReferenceMissing", "CreditInvoiceMustHaveSource"],
    source: "SRBDT: a correction names its documents or a period",
  },
  {
    code: "INV-CORRECTION-SOURCE-AND-PERIOD",
    path: "periodStart",
    ok: ({ invoice }) =>
      !isCorrection(invoice) || !hasPeriod(invoice) || invoice.billingReferences.length === 0,
    prevents: [
      "UBLCannotBeDefinedInvoiceDocumentReferenceIDWithInvoicePeriodStartDateAndInvoicePeriodEndDateParameters",
    ],
    source: "SRBDT: a correction names its documents or a period, never both",
  },
  {
    code: "INV-REFERENCE-NUMBER",
    brokenAt: (dispatch) => brokenReferences(dispatch, "number", ({ number }) => isBlank(number)),
    prevents: ["UBLSourceInvoiceNotFound"],
    source: "EN 16931 BR-55",
  },
  {
    code: "INV-REFERENCE-DATE",
    brokenAt: (dispatch) => brokenReferences(dispatch, "issueDate", ({ issueDate }) => issueDate === null),
    prevents: ["UBLSourceInvoiceNotFound"],
    source: "SRBDT RSR-07",
  },
  {
    code: "INV-REFERENCE-DUPLICATE",
    brokenAt: (dispatch) =>
      brokenReferences(
        dispatch,
        "number",
        ({ number }, index) =>
          dispatch.invoice.billingReferences.findIndex((other) => other.number.trim() === number.trim()) <
          index,
      ),
    prevents: ["UBLSourceDocumentNumberMustBeUnique", "UBLCannotHaveDuplicateInvoicePrepaymentAmount"],
    source: "SEF error list",
  },
  {
    code: "INV-REFERENCE-ADVANCE-ONLY",
    path: "billingReferences",
    ok: ({ invoice }) =>
      invoice.typeCode !== "381" || !hasAdvance(invoice) || invoice.billingReferences.length === 1,
    prevents: ["UBLCreditNoteCannotHaveSourceInvoiceAndPrepayment"],
    source: "SRBDT: a credit note reduces invoices or one single advance",
  },
  {
    code: "INV-PREPAID-REFERENCE",
    path: "prepaidAmount",
    ok: ({ invoice }) => decimal(invoice.prepaidAmount).isZero() || invoice.billingReferences.length > 0,
    prevents: ["UBLInvoiceExtensionNotContainPrepaymentData", "UBLPrepaymentInvoiceNotDefined"],
    source: "SRBDT: a final invoice names its advances",
  },
  {
    code: "INV-PREPAID-TYPE",
    path: "prepaidAmount",
    ok: ({ invoice }) => decimal(invoice.prepaidAmount).isZero() || invoice.typeCode === "380",
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
];

function isCorrection({ typeCode }: Invoice): boolean {
  return typeCode === "381" || typeCode === "383";
}

function hasPeriod({ periodStart, periodEnd }: Invoice): boolean {
  return periodStart !== null || periodEnd !== null;
}

function hasAdvance({ billingReferences }: Invoice): boolean {
  return billingReferences.some(({ typeCode }) => typeCode === "386");
}

function brokenReferences(
  { invoice }: Dispatch,
  field: keyof BillingReference,
  isBroken: (reference: BillingReference, index: number) => boolean,
): string[] {
  return invoice.billingReferences.flatMap((reference, index) =>
    isBroken(reference, index) ? [`billingReferences.${index}.${field}`] : [],
  );
}
