import { compareDates } from "#server/domain/civil-date.ts";
import type { BillingReference, Invoice, InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { type Dispatch, dayOf, isBlank, type SendRule } from "./send-rule.ts";

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
    code: "INV-REFERENCE-DATE-AFTER-ISSUE",
    brokenAt: (dispatch) =>
      brokenReferences(dispatch, "issueDate", ({ issueDate }) => {
        const day = dayOf(issueDate);
        return day !== null && compareDates(day, dispatch.issueDay) > 0;
      }),
    prevents: ["UBLSourceInvoiceNotFound"],
    source: "a document refers to what was issued before it",
  },
  {
    // SEF cannot look a document up that it does not have.
    code: "INV-REFERENCE-TYPE-MISSING",
    brokenAt: (dispatch) =>
      brokenReferences(
        dispatch,
        "typeCode",
        ({ outsideSef, typeCode }) => outsideSef === true && typeCode === null,
      ),
    prevents: ["UBLSourceInvoiceNotFound"],
    source: "SEF 3.13, BT-E26",
  },
  {
    code: "INV-REFERENCE-TYPE",
    brokenAt: (dispatch) =>
      brokenReferences(
        dispatch,
        "typeCode",
        ({ typeCode }) => typeCode !== null && !referableTypes[dispatch.invoice.typeCode].includes(typeCode),
      ),
    prevents: [
      "UBLNotRegularTypeOfSourceInvoice",
      "UBLNotRegularTypeOfSelectedPrepaymentInvoice",
      "SourceInvoiceCannotBePrepaymentInvoiceType",
    ],
    source: "SRBDT BT-E26: what each kind of document may refer to",
  },
  {
    code: "INV-REFERENCE-DUPLICATE",
    brokenAt: (dispatch) => {
      const seen = new Set<string>();
      return brokenReferences(dispatch, "number", ({ number }) => {
        const isRepeated = seen.has(number.trim());
        seen.add(number.trim());
        return isRepeated;
      });
    },
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

/** An invoice names its advances; a credit note invoices or an advance; a debit note invoices; an advance nothing. */
const referableTypes: Readonly<Record<InvoiceTypeCode, readonly InvoiceTypeCode[]>> = {
  "380": ["380", "386"],
  "381": ["380", "386"],
  "383": ["380"],
  "386": ["386"],
};

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
