import { Refusal } from "./answer.ts";
import type { Call } from "./call.ts";
import type { PurchaseStatus, SalesStatus, SefDocument, Side } from "./document.ts";
import type { Sandbox } from "./sandbox.ts";

/** Where the calls of each side stand. */
export const sidePaths = {
  sales: "/sales-invoice",
  purchase: "/purchase-invoice",
  ppc: "/public-purchase-contractor-invoice",
} as const;

/** The half of a document that the caller owns. Other companies' documents do not exist for it. */
export function ownDocument(call: Call, side: Side, id: number, code = notFoundCode(side)): SefDocument {
  const { sandbox, company } = call;
  const document = findHalf(sandbox, side, id);
  if (document && halfOwner(document, side) === company.id) return document;
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
  return [...sandbox.state.documents.values()].filter(
    (document) => halfOwner(document, side) === companyId && isThere(document, side),
  );
}

function findHalf({ state }: Sandbox, side: Side, id: number): SefDocument | null {
  const document = state.documents.get(side === "sales" ? id : (state.salesIdByInvoiceId.get(id) ?? -1));
  return document && isThere(document, side) ? document : null;
}

/** The buyer's half exists only from the moment of sending; a deleted draft exists for nobody. */
function isThere(document: SefDocument, side: Side): boolean {
  return side === "sales" ? document.status !== "Deleted" : document.purchaseStatus !== null;
}

export function halfOwner(document: SefDocument, side: Side): string | null {
  switch (side) {
    case "sales":
      return document.sellerId;
    case "purchase":
      return document.buyerId;
    case "ppc":
      return document.signerId;
    default:
      return side satisfies never;
  }
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
