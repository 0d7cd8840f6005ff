import { type Answer, file, json, Refusal } from "./answer.ts";
import { belgradeLocalTime, utcTime } from "./belgrade-time.ts";
import { type Call, pathId, type Route } from "./call.ts";
import type { SefDocument, Side } from "./document.ts";
import { halfId, ownDocument, ownDocuments } from "./document-halves.ts";
import { pageAsPdf } from "./pdf.ts";

/** What happened to one document: as a PDF (since 2026), and what the register CIR knows of its payment. */
export const historyRoutes: readonly Route[] = (["sales", "purchase"] as const).flatMap((side): Route[] => [
  {
    method: "GET",
    path: `/${side}-invoice/status-history/{invoiceId}/pdf`,
    access: "key",
    handle: (call) => statusHistory(call, side),
  },
  {
    method: "GET",
    path: `/${side}-cir-invoice/get${side === "sales" ? "Sales" : "Purchase"}InvoiceAssignationHistory/{cirInvoiceId}`,
    access: "key",
    handle: (call) => assignationHistory(call, side),
  },
  {
    method: "GET",
    path: `/${side}-cir-invoice/getInvoicePaymentsAndHistory/{cirInvoiceId}`,
    access: "key",
    handle: (call) => paymentHistory(call, side),
  },
]);

function statusHistory(call: Call, side: Side): Answer {
  const document = ownDocument(call, side, pathId(call, "invoiceId"));
  const id = halfId(document, side);
  const lines = call.sandbox.state.events
    .filter((event) => event.side === side && event.documentId === id)
    .map((event) => `${belgradeLocalTime(event.at).slice(0, 19)} ${event.status} ${event.comment ?? ""}`);
  return file("application/pdf", pageAsPdf([`Istorija statusa ${document.summary.number}`, ...lines]));
}

/** Claims are never assigned here, so the list of changes is empty. */
function assignationHistory(call: Call, side: Side): Answer {
  const document = ownCirDocument(call, side);
  return json({ InvoiceId: halfId(document, side), InvoiceChanges: [] });
}

function paymentHistory(call: Call, side: Side): Answer {
  const document = ownCirDocument(call, side);
  const amount = Number(document.cirSettledAmount);
  const settlement = { SettlementDate: utcTime(document.modifiedAt), Amount: amount, Comment: null };
  return json({
    Comment: document.comment,
    Assignment: null,
    AmountChanges: [],
    Cancellation: null,
    Settlements: amount === 0 ? [] : [settlement],
  });
}

function ownCirDocument(call: Call, side: Side): SefDocument {
  const cirInvoiceId = call.params[0];
  const document = ownDocuments(call, side).find((each) => each.cirInvoiceId === cirInvoiceId);
  if (document) return document;
  throw new Refusal(
    "CirInvoiceNotFound",
    "CIR invoice not found",
    "cirInvoiceId",
    call.sandbox.state.knobs.notFoundStatus,
  );
}
