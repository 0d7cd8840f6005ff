import { type Check, fault, type Submission } from "./check.ts";
import type { Fault, SefDocument } from "./document.ts";
import { pairKey } from "./state.ts";

/**
 * A credit note reduces documents that SEF knows and that still stand, or a period. One that names the type of its
 * source may speak of a document issued outside SEF (SEF 3.13).
 */
export const sourceStands: Check = (submission) => {
  const { facts } = submission;
  if (facts.summary.typeCode !== "381") return null;
  if (facts.references.length === 0) {
    return facts.periodStart !== null && facts.periodEnd !== null
      ? null
      : fault("UBLBillingReferenceMissing", "Billing reference is missing", "invoice.BillingReference");
  }
  for (const reference of facts.references) {
    const found = judgeSource(submission, reference);
    if (found) return found;
  }
  return null;
};

function judgeSource(
  { sandbox, sender }: Submission,
  reference: { number: string; typeCode: string | null },
): Fault | null {
  const field = "invoice.BillingReference.InvoiceDocumentReference.ID";
  const { documents, documentsByNumber, knobs } = sandbox.state;
  const sources: SefDocument[] = (documentsByNumber.get(pairKey(sender.id, reference.number)) ?? []).flatMap(
    (id) => documents.get(id) ?? [],
  );
  if (sources.length === 0) {
    return reference.typeCode === null
      ? fault("UBLSourceInvoiceNotFound", `Source invoice ${reference.number} not found`, field)
      : null;
  }
  return sources.some((source) => knobs.creditNoteSourceStatuses.includes(source.status))
    ? null
    : fault(
        "UBLSourceInvoiceUnallowedStatus",
        `Source invoice ${reference.number} is in a status that is not allowed`,
        field,
      );
}

/** Neither figure is published; both are knobs. */
export const attachmentsFit: Check = ({ sandbox, facts }) => {
  const { attachmentsMax, attachmentBytesMax } = sandbox.state.knobs;
  const field = "invoice.AdditionalDocumentReference";
  if (facts.attachmentBytes.length > attachmentsMax) {
    return fault("TooManyAttachments", `More than ${attachmentsMax} attachments`, field);
  }
  const bytes = facts.attachmentBytes.reduce((sum, each) => sum + each, 0);
  return bytes > attachmentBytesMax ? fault("FileTooBig", "The attachments are too big", field) : null;
};
