import type { SefDocument, Side, StatusEvent } from "./document.ts";
import { halfId, halfOwner, halfStatus } from "./document-halves.ts";
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

interface Happening {
  document: SefDocument;
  side: Side;
  at: number;
  comment?: string | null;
  isBurst?: boolean;
  cirAssignmentChange?: StatusEvent["cirAssignmentChange"];
}

/**
 * Writes the present status of one half into its owner's history and notifies the owner. Who holds the procurement
 * contract sees what the buyer sees.
 */
export function recordEvent(sandbox: Sandbox, put: Put, happening: Happening): void {
  record(sandbox, put, happening);
  if (happening.side === "purchase") record(sandbox, put, { ...happening, side: "ppc" });
}

function record(
  sandbox: Sandbox,
  put: Put,
  { document, side, at, comment = null, isBurst = false, cirAssignmentChange = null }: Happening,
): void {
  const status = halfStatus(document, side);
  const companyId = halfOwner(document, side);
  if (status === null || companyId === null) return;
  const event: StatusEvent = {
    eventId: sandbox.counting.nextEventId(),
    at,
    side,
    companyId,
    documentId: halfId(document, side),
    status,
    comment,
    cirInvoiceId: document.cirInvoiceId,
    stornoNumber: document.stornoNumber,
    cirAssignmentChange,
  };
  put({ type: "event-happened", event });
  planNotification(sandbox, put, event, document, { isBurst });
}
