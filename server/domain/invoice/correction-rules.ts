import type { BillingReference, Invoice } from "#server/domain/invoice/invoice.ts";
import { type Dispatch, isBlank, type SendRule } from "./send-rule.ts";

/** What a credit note or a debit note points at, and what every reference needs. */
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
