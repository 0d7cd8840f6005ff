import { belgradeDay } from "./belgrade-time.ts";
import { answerDocument, mayAnswer, openDocument } from "./buyer-actions.ts";
import { ControlError, type Fields } from "./control-input.ts";
import { parseDecimal } from "./decimal.ts";
import type { SefDocument } from "./document.ts";
import { buyerOf, sellerOf } from "./find-company.ts";
import { changeDocument } from "./record-change.ts";
import type { Sandbox } from "./sandbox.ts";

/** What the control API shows of a document; amounts are the strings of the XML. */
export function viewDocument(sandbox: Sandbox, document: SefDocument): Record<string, unknown> {
  const { summary } = document;
  const buyer = buyerOf(sandbox, document);
  return {
    salesInvoiceId: document.salesInvoiceId,
    invoiceId: document.invoiceId,
    globUniqId: document.globUniqId,
    number: summary.number,
    typeCode: summary.typeCode,
    status: document.status,
    purchaseStatus: document.purchaseStatus,
    sellerPib: sellerOf(sandbox, document).pib,
    buyerPib: buyer.pib,
    buyerJbkjs: buyer.jbkjs,
    requestId: document.requestId,
    sendToCir: document.sendToCir,
    currency: summary.currency,
    taxExclusive: summary.taxExclusive,
    taxAmount: summary.taxAmount,
    payable: summary.payable,
    orderNumber: summary.orderNumber,
    contractNumber: summary.contractNumber,
    lotNumber: summary.lotNumber,
    lineCount: summary.lineCount,
    comment: document.comment,
    cancelComment: document.cancelComment,
    stornoComment: document.stornoComment,
    cirStatus: document.cirStatus,
    cirInvoiceId: document.cirInvoiceId,
    reverseChargeVat: document.reverseChargeVat,
    injected: document.injected,
    createdAt: new Date(document.createdAt).toISOString(),
    sentAt: document.sentAt === null ? null : new Date(document.sentAt).toISOString(),
  };
}

/** The whole world at a glance. */
export function viewState(sandbox: Sandbox): Record<string, unknown> {
  const { state } = sandbox;
  const deliveries = [...state.deliveries.values()];
  return {
    now: new Date(sandbox.now()).toISOString(),
    belgradeDay: belgradeDay(sandbox.now()),
    companyCount: state.companies.size,
    eventCount: state.events.length,
    faults: state.faults,
    knobs: state.knobs,
    waitingDeliveries: deliveries.filter((delivery) => delivery.outcome === "waiting").length,
    documents: [...state.documents.values()].map((document) => viewDocument(sandbox, document)),
  };
}

/** Plays the buyer at the portal. */
export function actAsBuyer(sandbox: Sandbox, input: Fields): Record<string, unknown> {
  const document = readDocument(sandbox, input);
  const action = input.choiceOr("action", ["open", "accept", "reject"], null);
  const comment = input.nullableTextOr("comment", null);
  input.done();
  if (action === null) throw new ControlError("action must be one of open, accept, reject.");
  if (document.purchaseStatus === null) throw new ControlError("The document has not reached the buyer yet.");
  const at = sandbox.now();
  if (action === "open") {
    openDocument(sandbox, document, at);
    return viewDocument(sandbox, document);
  }
  const accepted = action === "accept";
  if (!accepted && comment === null) throw new ControlError("comment must be given with reject.");
  if (!mayAnswer(sandbox, document, accepted)) {
    throw new ControlError(`A document in status ${document.purchaseStatus} cannot be answered.`);
  }
  answerDocument(sandbox, document, { accepted, comment, at });
  return viewDocument(sandbox, document);
}

/** Plays the treasury: what CIR says of the payment. */
export function settleInCir(sandbox: Sandbox, input: Fields): Record<string, unknown> {
  const document = readDocument(sandbox, input);
  const settledAmount = input.text("settledAmount", /^\d+(\.\d{1,2})?$/, 'an amount such as "1200.00"');
  input.done();
  if (document.cirInvoiceId === null) throw new ControlError("The document is not in CIR.");
  const settled = parseDecimal(settledAmount)?.units ?? 0n;
  const payable = parseDecimal(document.summary.payable ?? "0")?.units ?? 0n;
  sandbox.change((put) =>
    changeDocument(put, document, sandbox.now(), {
      cirSettledAmount: settledAmount,
      cirStatus: settled >= payable ? "Settled" : "PartiallySettled",
    }),
  );
  return viewDocument(sandbox, document);
}

function readDocument(sandbox: Sandbox, input: Fields): SefDocument {
  const salesInvoiceId = input.countOr("salesInvoiceId", null);
  const purchaseInvoiceId = input.countOr("purchaseInvoiceId", null);
  if ((salesInvoiceId === null) === (purchaseInvoiceId === null)) {
    throw new ControlError("Give either salesInvoiceId or purchaseInvoiceId.");
  }
  const id = salesInvoiceId ?? sandbox.state.salesIdByInvoiceId.get(purchaseInvoiceId ?? -1) ?? -1;
  const document = sandbox.state.documents.get(id);
  if (!document) throw new ControlError(`There is no document ${salesInvoiceId ?? purchaseInvoiceId}.`);
  return document;
}
