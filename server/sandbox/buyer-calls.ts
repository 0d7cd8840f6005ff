import { type Answer, empty, json, ModelError, Refusal } from "./answer.ts";
import { answerDocument, mayAnswer } from "./buyer-actions.ts";
import { type Call, flagField, idField, objectBody, type Route, textField } from "./call.ts";
import type { SefDocument } from "./document.ts";
import { ownDocument } from "./document-halves.ts";
import { changeDocument } from "./record-change.ts";

export const buyerRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/purchase-invoice/acceptRejectPurchaseInvoice",
    access: "key",
    handle: acceptReject,
  },
  {
    method: "POST",
    path: "/purchase-invoice/acceptRejectPurchaseInvoiceByCirInvoiceId",
    access: "key",
    handle: acceptRejectByCirId,
  },
  { method: "POST", path: "/purchase-invoice/vatReverseCharge", access: "key", handle: vatReverseCharge },
];

/** These two ids are int32 in SEF's description, all others int64. */
const int32Most = 2_147_483_647;

function acceptReject(call: Call): Answer {
  const body = objectBody(call);
  const id = idField(body, "invoiceId", int32Most);
  const accepted = flagField(body, "accepted");
  const document = ownDocument(call, "purchase", id, "InvoiceForApproveRejectNotFound");
  return decide(call, document, accepted, textField(body, "comment"));
}

/** By the number of the register CIR; here the comment is mandatory both ways. */
function acceptRejectByCirId(call: Call): Answer {
  const body = objectBody(call);
  const cirInvoiceId = textField(body, "cirInvoiceId");
  const accepted = flagField(body, "accepted");
  const comment = textField(body, "comment");
  const document = [...call.sandbox.state.documents.values()].find(
    (each) => each.cirInvoiceId === cirInvoiceId && cirInvoiceId !== null && each.buyerId === call.company.id,
  );
  if (!document) throw new Refusal("CirInvoiceNotFound", "CIR invoice not found", "cirInvoiceId");
  if (comment === null)
    throw new Refusal("CannotRejectInvoiceWithoutComment", "Comment is required", "comment");
  return decide(call, document, accepted, comment);
}

function decide(call: Call, document: SefDocument, accepted: boolean, comment: string | null): Answer {
  const { sandbox, now } = call;
  if (!accepted && comment === null) {
    throw new Refusal(
      "CannotRejectInvoiceWithoutComment",
      "Cannot reject invoice without comment",
      "comment",
    );
  }
  if (!mayAnswer(sandbox, document, accepted)) return conflict(call, document);
  answerDocument(sandbox, document, { accepted, comment, at: now });
  return json({
    Message: null,
    HttpStatus: null,
    Invoice: { InvoiceNumber: document.summary.number, Status: document.purchaseStatus },
    Success: true,
  });
}

/** One shipping program tests for a refusal inside a 200; the list of codes has an error. A knob knows both. */
function conflict({ sandbox }: Call, document: SefDocument): Answer {
  const message = `Invoice in status ${document.purchaseStatus} cannot be approved or rejected`;
  if (sandbox.state.knobs.acceptConflict === "400") {
    throw new Refusal("InvalidPurchaseStatus", message, "invoiceId");
  }
  return json({ Message: message, HttpStatus: "BadRequest", Invoice: null, Success: false });
}

/** The buyer states the VAT that it owes itself; only on documents with a line of category AE. */
function vatReverseCharge(call: Call): Answer {
  const body = objectBody(call);
  const document = ownDocument(call, "purchase", idField(body, "purchaseInvoiceId", int32Most));
  const amount = body.get("vatamount") ?? null;
  if (typeof amount !== "number" || amount < 0) {
    throw new ModelError("vatAmount", amount === null ? null : String(amount));
  }
  if (!document.summary.taxCategories.some((category) => category.startsWith("AE"))) {
    throw new Refusal("InvoiceHasNoAEVatCategory", "Invoice has no AE VAT category", "purchaseInvoiceId");
  }
  const { sandbox, now } = call;
  sandbox.change((put) => changeDocument(put, document, now, { reverseChargeVat: String(amount) }));
  return empty();
}
