import { addDays, type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";
import { limits } from "./limits.ts";
import { type Dispatch, dayOf, hasCategory, type SendRule } from "./send-rule.ts";

/** Dates of the document, and the VAT point that ties one of them to the tax. */
export const dateRules: readonly SendRule[] = [
  {
    // No date is fine: it means the day of sending.
    code: "INV-ISSUE-DATE-TODAY",
    path: "issueDate",
    ok: ({ invoice, context }) => invoice.issueDate === null || invoice.issueDate === context.today,
    prevents: [
      "IssueDateCannotBeDifferentFromTodays",
      "InvoiceDateLaterThanToday",
      "IssueDateMustBeProvided",
    ],
    source: "SEF: the issue date is the day of sending in Serbia",
  },
  {
    code: "INV-DELIVERY-DATE-MISSING",
    path: "deliveryDate",
    ok: ({ invoice }) => !["380", "381"].includes(invoice.typeCode) || dayOf(invoice.deliveryDate) !== null,
    prevents: ["InvoiceDeliveryDateMissing", "CreditNoteReductionDateMissing"],
    source: "since 2025-07-01 for 381, SEF 3.14 for 380",
    validFrom: civilDate("2025-07-01"),
  },
  {
    code: "INV-DELIVERY-DATE-AFTER-ISSUE",
    path: "deliveryDate",
    ok: ({ invoice, issueDay }) => isNotAfter(dayOf(invoice.deliveryDate), issueDay),
    prevents: [
      "UBLDeliveryDateMustNotBeLatterThanIssueDate",
      "UBLIncreaseDateMustNotBeLatterThanIssueDate",
      "UBLReductionDateMustNotBeLatterThanIssueDate",
    ],
    source: "SEF 3.14",
  },
  {
    code: "INV-DELIVERY-DATE-NOT-ALLOWED",
    path: "deliveryDate",
    ok: ({ invoice }) => invoice.typeCode !== "386" || invoice.deliveryDate === null,
    prevents: ["UBLDeliveryDateNotAllowedForThisInvoiceType"],
    source: "SEF 3.14: nothing has been delivered against an advance",
  },
  {
    // The credit note's schema has no due date.
    code: "INV-DUE-DATE-MISSING",
    path: "dueDate",
    ok: ({ invoice }) => invoice.typeCode === "381" || dayOf(invoice.dueDate) !== null,
    prevents: ["InvoiceDueDateMissing", "UBLDueDateIsMissing"],
    source: "SRBDT BT-9, RSR-08",
  },
  {
    code: "INV-ADVANCE-DATE-AFTER-ISSUE",
    path: "dueDate",
    ok: ({ invoice, issueDay }) => invoice.typeCode !== "386" || isNotAfter(dayOf(invoice.dueDate), issueDay),
    prevents: ["UBLPrepaymentDateMustNotBeLatterThanIssueDate"],
    source: "SEF 3.14: on an advance BT-9 is the day the money came",
  },
  {
    code: "INV-DUE-DATE-FAR",
    onlySef: true,
    severity: "warning",
    path: "dueDate",
    ok: ({ invoice, context }) =>
      isNotAfter(dayOf(invoice.dueDate), addDays(context.today, limits.dueDays.max)),
    prevents: ["PaymentDateMoreThan90DaysInFuture"],
    source: "SEF error list",
  },
  {
    code: "INV-PERIOD-INCOMPLETE",
    brokenAt: ({ invoice }) => {
      if ((invoice.periodStart === null) === (invoice.periodEnd === null)) return [];
      return [invoice.periodStart === null ? "periodStart" : "periodEnd"];
    },
    prevents: ["InvoicePeriodNotDefined"],
    source: "EN 16931 BG-14",
  },
  {
    code: "INV-PERIOD-ORDER",
    path: "periodEnd",
    ok: ({ invoice }) => {
      const end = dayOf(invoice.periodEnd);
      return end === null || isNotAfter(dayOf(invoice.periodStart), end);
    },
    prevents: ["DateFromBiggerThanDateTo"],
    source: "EN 16931 BR-29",
  },
  {
    code: "INV-VAT-POINT-MISSING",
    onlySef: true,
    path: "vatPointCode",
    ok: (dispatch) => !needsVatPoint(dispatch) || dispatch.invoice.vatPointCode !== null,
    prevents: ["InvoicePeriodDescriptionCodeNotDefined"],
    source: "SEF 3.8, BT-8",
  },
  {
    code: "INV-VAT-POINT-NOT-NEEDED",
    onlySef: true,
    path: "vatPointCode",
    ok: (dispatch) => needsVatPoint(dispatch) || dispatch.invoice.vatPointCode === null,
    prevents: ["InvoicePeriodDescriptionCodeNotNeeded"],
    source: "SEF 3.8, BT-8",
  },
  {
    code: "INV-VAT-POINT-ADVANCE",
    onlySef: true,
    path: "vatPointCode",
    ok: ({ invoice }) => invoice.typeCode !== "386" || [null, "432"].includes(invoice.vatPointCode),
    prevents: ["VatPointDateTypeNotAllowedForChosenDocumentType"],
    source: "SEF 3.8: the VAT of an advance arises when it is paid",
  },
  {
    code: "INV-VAT-POINT-DELIVERY-DATE",
    onlySef: true,
    path: "deliveryDate",
    // Where the delivery date is mandatory or forbidden, other rules say so.
    ok: ({ invoice }) =>
      invoice.typeCode !== "383" || invoice.vatPointCode !== "35" || dayOf(invoice.deliveryDate) !== null,
    prevents: ["InvoiceDeliveryDateMissing"],
    source: "SRBDT RSR-33",
  },
];

/** The code stands exactly where a taxed line is; a credit note follows its invoice and carries none. */
function needsVatPoint({ invoice }: Dispatch): boolean {
  return invoice.typeCode !== "381" && hasCategory(invoice, "S");
}

function isNotAfter(day: CivilDate | null, limit: CivilDate): boolean {
  return day === null || compareDates(day, limit) <= 0;
}
