import { type Answer, json, ModelError, Refusal } from "./answer.ts";
import { utcTime } from "./belgrade-time.ts";
import { type Call, idField, jsonBody, objectBody, pathId, type Route, textField } from "./call.ts";
import type { SefDocument } from "./document.ts";
import { ownDocument } from "./document-halves.ts";
import { changeDocument, recordEvent } from "./record-change.ts";
import { sharedFields } from "./shared-fields.ts";

export const sellerRoutes: readonly Route[] = [
  { method: "POST", path: "/sales-invoice/cancel", access: "key", handle: cancel },
  { method: "POST", path: "/sales-invoice/storno", access: "key", handle: storno },
  { method: "DELETE", path: "/sales-invoice", access: "key", handle: deleteMany },
  { method: "DELETE", path: "/sales-invoice/{invoiceId}", access: "key", handle: deleteOne },
];

/** Cancelling is for what never reached the buyer: Draft, New, Mistake, and what hangs in Sending for long. */
function cancel(call: Call): Answer {
  const body = objectBody(call);
  const comment = textField(body, "cancelComments");
  const document = ownDocument(call, "sales", idField(body, "invoiceId"), "InvoiceForCancellationNotFound");
  if (comment === null) {
    throw new Refusal("CancelCommentNotDefined", "Cancel comment is not defined", "cancelComments");
  }
  refuseCancelInStatus(call, document);
  const { sandbox, now } = call;
  sandbox.change((put) => {
    changeDocument(put, document, now, { status: "Cancelled", cancelComment: comment, due: [] });
    recordEvent(sandbox, put, { document, side: "sales", at: now, comment });
  });
  return json(invoiceDto(call, document));
}

function refuseCancelInStatus({ sandbox, now }: Call, document: SefDocument): void {
  const { status, createdAt } = document;
  if (status === "Draft" || status === "New" || status === "Mistake") return;
  if (status !== "Sending") {
    throw new Refusal(
      "InvoiceForCancellationNotInSpecificStatus",
      `Invoice in status ${status} cannot be cancelled`,
      "invoiceId",
    );
  }
  if (now - createdAt < sandbox.state.knobs.cancelSendingAfterMs) {
    throw new Refusal(
      "InvoiceForCancellationNotLongEnoughInSendingStatus",
      "Invoice is not long enough in status Sending",
      "invoiceId",
    );
  }
}

/** Storno is for what did reach the buyer: Sent, Approved, Rejected. Corrections of it must fall first. */
function storno(call: Call): Answer {
  const body = objectBody(call);
  const comment = textField(body, "stornoComment");
  const document = ownDocument(call, "sales", idField(body, "invoiceId"));
  if (comment === null) {
    throw new Refusal("StornoCommentNotDefined", "Storno comment is not defined", "stornoComment");
  }
  if (!["Sent", "Approved", "Rejected"].includes(document.status)) {
    throw new Refusal(
      "InvoiceNotInAppropriateStatusToBeReversed",
      `Invoice in status ${document.status} cannot be reversed`,
      "invoiceId",
    );
  }
  if (hasStandingDependants(call, document)) {
    throw new Refusal(
      "AllAttachedInvoicesToThisInvoiceMustBeStornoFirst",
      "All attached invoices to this invoice must be storno first",
      "invoiceId",
    );
  }
  const { sandbox, now } = call;
  const stornoNumber = textField(body, "stornoNumber");
  sandbox.change((put) => {
    changeDocument(put, document, now, {
      status: "Storno",
      purchaseStatus: "Storno",
      stornoComment: comment,
      stornoNumber,
      due: [],
    });
    recordEvent(sandbox, put, { document, side: "sales", at: now, comment });
    recordEvent(sandbox, put, { document, side: "purchase", at: now, comment });
  });
  return json(invoiceDto(call, document));
}

function hasStandingDependants({ sandbox }: Call, document: SefDocument): boolean {
  return [...sandbox.state.documents.values()].some(
    (other) =>
      other.sellerId === document.sellerId &&
      other.summary.references.includes(document.summary.number) &&
      !["Storno", "Cancelled", "Deleted", "Mistake"].includes(other.status),
  );
}

/** Answers the ids that it deleted; those in another status or of others are passed over in silence. */
function deleteMany(call: Call): Answer {
  const ids = jsonBody(call);
  if (!Array.isArray(ids)) throw new ModelError("$", "body");
  const deleted = ids.filter((id: unknown) => {
    const document = typeof id === "number" ? call.sandbox.state.documents.get(id) : undefined;
    if (!document || document.sellerId !== call.company.id || !mayDelete(document)) return false;
    deleteDocument(call, document);
    return true;
  });
  return json(deleted);
}

function deleteOne(call: Call): Answer {
  const document = ownDocument(call, "sales", pathId(call, "invoiceId"));
  if (!mayDelete(document)) {
    throw new Refusal(
      "CannotDeleteInvoiceInThisStatus",
      `Invoice in status ${document.status} cannot be deleted`,
      "invoiceId",
    );
  }
  deleteDocument(call, document);
  return json(document.salesInvoiceId);
}

function mayDelete(document: SefDocument): boolean {
  return document.status === "Draft" || document.status === "New";
}

function deleteDocument({ sandbox, now }: Call, document: SefDocument): void {
  sandbox.change((put) => {
    changeDocument(put, document, now, { status: "Deleted", due: [] });
    recordEvent(sandbox, put, { document, side: "sales", at: now });
  });
}

/** SEF answers some ninety fields; these are the ones that say something here. */
function invoiceDto({ sandbox }: Call, document: SefDocument): Record<string, unknown> {
  return {
    InvoiceId: document.salesInvoiceId,
    GlobUniqId: document.globUniqId,
    ...sharedFields(sandbox, document),
    Status: document.status,
    Currency: document.summary.currency,
    LastModifiedUtc: utcTime(document.modifiedAt),
    Version: document.version,
    StornoNumber: document.stornoNumber,
    InvoiceMessage: document.stornoComment,
    CancelInvoiceMessage: document.cancelComment,
  };
}
