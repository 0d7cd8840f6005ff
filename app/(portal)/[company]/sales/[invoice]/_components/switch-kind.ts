import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import type { DraftValues } from "./draft-values.ts";
import { hasTaxedLine } from "./follow-lines.ts";
import { changedFields, type DraftField } from "./merge-draft.ts";

/**
 * A draft as another kind of document, and what the new kind has no place for. Nothing is taken away that the person
 * was not told of.
 */
export function switchKind(
  values: DraftValues,
  to: InvoiceTypeCode,
): { values: DraftValues; lost: DraftField[] } {
  const next: DraftValues = {
    ...values,
    typeCode: to,
    vatPointCode: vatPointAfter(values, to),
    ...daysAfter(values, to),
    ...referencesAfter(values, to),
  };
  const emptied = changedFields(values, next).filter((field) => isTaken(field, values));
  return { values: next, lost: emptied };
}

/** Whether something that was entered is there no more. A VAT point that merely follows the kind was never entered. */
function isTaken(field: DraftField, before: DraftValues): boolean {
  if (field === "typeCode") return false;
  if (field === "vatPointCode")
    return before.vatPointCode !== "" && before.vatPointCode !== usualPoint(before);
  if (field === "prepaidAmount") return before.advances.length === 0 && /[1-9]/.test(before.prepaidAmount);
  const value = before[field];
  return Array.isArray(value) ? value.length > 0 : value !== "";
}

function usualPoint({
  typeCode,
  lines,
}: Pick<DraftValues, "typeCode" | "lines">): DraftValues["vatPointCode"] {
  if (typeCode === "381" || !hasTaxedLine(lines)) return "";
  return typeCode === "386" ? "432" : "35";
}

/** Invoice and debit document have the same choice; the others have none. */
function vatPointAfter(values: DraftValues, to: InvoiceTypeCode): DraftValues["vatPointCode"] {
  const isChoice = (kind: InvoiceTypeCode) => kind === "380" || kind === "383";
  return isChoice(values.typeCode) && isChoice(to)
    ? values.vatPointCode
    : usualPoint({ typeCode: to, lines: values.lines });
}

/** On an advance the due day is the day the money came, and nothing has been supplied; a credit document has no due day. */
function daysAfter({ typeCode, deliveryDate, dueDate }: DraftValues, to: InvoiceTypeCode) {
  const keepsDue = to !== "381" && (typeCode === "386") === (to === "386");
  return { deliveryDate: to === "386" ? "" : deliveryDate, dueDate: keepsDue ? dueDate : "" };
}

/** A correction names documents or a period to correct; elsewhere a period is what is billed, and only an invoice settles advances. */
function referencesAfter(values: DraftValues, to: InvoiceTypeCode) {
  const isCorrection = (kind: InvoiceTypeCode) => kind === "381" || kind === "383";
  const staysCorrection = isCorrection(values.typeCode) && isCorrection(to);
  const keepsPeriod = isCorrection(values.typeCode) === isCorrection(to);
  const references = values.billingReferences.filter(({ typeCode }) => to === "381" || typeCode !== "386");
  return {
    periodStart: keepsPeriod ? values.periodStart : "",
    periodEnd: keepsPeriod ? values.periodEnd : "",
    billingReferences: staysCorrection ? references : [],
    advances: to === "380" ? values.advances : [],
    prepaidAmount: to === "380" ? values.prepaidAmount : "0.00",
  };
}
