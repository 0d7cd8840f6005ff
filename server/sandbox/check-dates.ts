import { type Check, fault } from "./check.ts";
import type { Fault } from "./document.ts";

const deliveryField = "invoice.Delivery.ActualDeliveryDate";

/** SEF takes a document only on the day that it bears. */
export const issueDateIsToday: Check = ({ facts, today }) => {
  const { issueDate } = facts.summary;
  if (issueDate === null) {
    return fault("IssueDateMustBeProvided", "IssueDate must be provided", "invoice.IssueDate");
  }
  return issueDate === today
    ? null
    : fault(
        "IssueDateCannotBeDifferentFromTodays",
        "IssueDate is not correct because it cannot be different from todays",
        "invoice.IssueDate",
      );
};

/**
 * The date of supply, reduction, increase or advance is not after the issue date. Invoices (SEF 3.14) and credit
 * notes (from 1 July 2025) must have one, an advance must not: its date is the DueDate.
 */
export const supplyDateFits: Check = ({ facts }) => {
  const { typeCode, issueDate, deliveryDate, dueDate } = facts.summary;
  const isLater = (date: string | null) => date !== null && issueDate !== null && date > issueDate;
  switch (typeCode) {
    case "380":
      if (deliveryDate === null) {
        return fault("InvoiceDeliveryDateMissing", "Delivery date is missing", deliveryField);
      }
      return isLater(deliveryDate) ? tooLate("Delivery") : null;
    case "381":
      if (deliveryDate === null) {
        return fault("CreditNoteReductionDateMissing", "Reduction date is missing", deliveryField);
      }
      return isLater(deliveryDate) ? tooLate("Reduction") : null;
    case "383":
      return isLater(deliveryDate) ? tooLate("Increase") : null;
    default:
      if (deliveryDate !== null) {
        return fault(
          "UBLDeliveryDateNotAllowedForThisInvoiceType",
          "Delivery date is not allowed for this invoice type",
          deliveryField,
        );
      }
      return isLater(dueDate) ? tooLate("Prepayment") : null;
  }
};

/** SEF writes "Latter". */
function tooLate(date: "Delivery" | "Reduction" | "Increase" | "Prepayment"): Fault {
  return fault(
    `UBL${date}DateMustNotBeLatterThanIssueDate`,
    `${date} Date must not be later than Issue Date.`,
    date === "Prepayment" ? "invoice.DueDate" : deliveryField,
  );
}

/**
 * The VAT point: with a line of category S one of 3, 35, 432; without such a line none (SEF 3.14). The official
 * texts speak of Invoice only, so a credit note is not asked.
 */
export const vatPointFits: Check = ({ facts }) => {
  if (facts.root === "CreditNote") return null;
  const field = "invoice.InvoicePeriod.DescriptionCode";
  const standardRated = facts.lines.some((line) => isStandard(line.category));
  if (!standardRated && facts.descriptionCode !== null) {
    return fault("InvoicePeriodDescriptionCodeNotNeeded", "Description code is not needed", field);
  }
  if (standardRated && !["3", "35", "432"].includes(facts.descriptionCode ?? "")) {
    return fault("InvoicePeriodDescriptionCodeNotDefined", "Description code is not defined", field);
  }
  return null;
};

/** S10 and S20 are names of the portal for S; documents of other programs carry them. */
export function isStandard(category: string | null): boolean {
  return category === "S" || category === "S10" || category === "S20";
}
