import { Refusal } from "./answer.ts";
import type { Call } from "./call.ts";
import type { PurchaseStatus, SalesStatus, SefDocument, Side } from "./document.ts";
import type { Sandbox } from "./sandbox.ts";

/** The half of a document that the caller owns. Other companies' documents do not exist for it. */
export function ownDocument(call: Call, side: Side, id: number, code = notFoundCode(side)): SefDocument {
  const { sandbox, company } = call;
  const document = findHalf(sandbox, side, id);
  const owner = side === "sales" ? document?.sellerId : document?.buyerId;
  if (document && owner === company.id) return document;
  const words = side === "sales" ? "Sales invoice" : "Purchase invoice";
  throw new Refusal(
    code,
    `${words} with id ${id} not found`,
    "invoiceId",
    sandbox.state.knobs.notFoundStatus,
  );
}

/** Every document of the caller on one side, oldest first. */
export function ownDocuments({ sandbox, company }: Call, side: Side): SefDocument[] {
  return ownHalves(sandbox, side, company.id);
}

export function ownHalves(sandbox: Sandbox, side: Side, companyId: string): SefDocument[] {
  return [...sandbox.state.documents.values()].filter((document) =>
    side === "sales"
      ? document.sellerId === companyId && document.status !== "Deleted"
      : document.buyerId === companyId && document.purchaseStatus !== null,
  );
}

/** The buyer's half exists only from the moment of sending. */
function findHalf(sandbox: Sandbox, side: Side, id: number): SefDocument | null {
  const { documents, salesIdByInvoiceId } = sandbox.state;
  if (side === "sales") {
    const document = documents.get(id);
    return document && document.status !== "Deleted" ? document : null;
  }
  const document = documents.get(salesIdByInvoiceId.get(id) ?? -1);
  return document && document.purchaseStatus !== null ? document : null;
}

/** The id by which this half is called. */
export function halfId(document: SefDocument, side: Side): number {
  return side === "sales" ? document.salesInvoiceId : document.invoiceId;
}

export function halfStatus(document: SefDocument, side: Side): SalesStatus | PurchaseStatus | null {
  return side === "sales" ? document.status : document.purchaseStatus;
}

function notFoundCode(side: Side): string {
  return side === "sales" ? "SalesInvoiceNotFound" : "PurchaseInvoiceNotFound";
}
