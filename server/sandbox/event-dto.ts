import { belgradeLocalTime } from "./belgrade-time.ts";
import type { StatusEvent } from "./document.ts";

/**
 * A change of status in SEF's words: the same shape in /changes (SubscriptionKey null) and in notifications
 * (SubscriptionKey filled). Date is Belgrade's local time without an offset.
 */
export function eventDto(event: StatusEvent, subscriptionKey: string | null): Record<string, unknown> {
  return {
    EventId: event.eventId,
    Date: belgradeLocalTime(event.at),
    NewInvoiceStatus: event.status,
    [event.side === "sales" ? "SalesInvoiceId" : "PurchaseInvoiceId"]: event.documentId,
    Comment: event.comment,
    CirInvoiceId: event.cirInvoiceId,
    SubscriptionKey: subscriptionKey,
    StornoNumber: event.stornoNumber,
    CirAssignmentChange: event.cirAssignmentChange ?? null,
    IsSigned: true,
    IsAutoAssigned: false,
  };
}
