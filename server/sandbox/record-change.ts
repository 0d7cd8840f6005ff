import type { SefDocument, Side, StatusEvent } from "./document.ts";
import { planNotification } from "./notifications.ts";
import type { Put, Sandbox } from "./sandbox.ts";

/** Changes fields of a document at a moment; every change is a new version of it. */
export function changeDocument(
  put: Put,
  document: SefDocument,
  at: number,
  change: Partial<SefDocument>,
): void {
  put({
    type: "document-changed",
    salesInvoiceId: document.salesInvoiceId,
    change: { ...change, version: document.version + 1, modifiedAt: at },
  });
}

/** Writes the present status of one half into its owner's history and notifies the owner. */
export function recordEvent(
  sandbox: Sandbox,
  put: Put,
  {
    document,
    side,
    at,
    comment = null,
    isBurst = false,
  }: { document: SefDocument; side: Side; at: number; comment?: string | null; isBurst?: boolean },
): void {
  const status = side === "sales" ? document.status : document.purchaseStatus;
  if (status === null) return;
  const event: StatusEvent = {
    eventId: sandbox.counting.nextEventId(),
    at,
    side,
    companyId: side === "sales" ? document.sellerId : document.buyerId,
    documentId: side === "sales" ? document.salesInvoiceId : document.invoiceId,
    status,
    comment,
    cirInvoiceId: document.cirInvoiceId,
    stornoNumber: document.stornoNumber,
  };
  put({ type: "event-happened", event });
  planNotification(sandbox, put, event, document, { isBurst });
}
