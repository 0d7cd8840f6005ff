import type { Company } from "./company.ts";
import type { Delivery, DeliveryAttempt, DeliveryOutcome } from "./delivery.ts";
import type { SefDocument, StatusEvent } from "./document.ts";
import type { PlannedFault } from "./faults.ts";
import type { Knobs } from "./knobs.ts";
import type { Notice } from "./notice-calls.ts";
import type { Subscription } from "./subscriptions.ts";
import type { VatRecord } from "./vat-record.ts";

/** Everything that may ever change the sandbox's state. The journal is a list of these, nothing else. */
export type Fact =
  | { type: "company-registered"; company: Company }
  | { type: "knobs-turned"; knobs: Knobs }
  | { type: "clock-moved"; offsetMs: number }
  | { type: "document-received"; document: SefDocument }
  | { type: "document-changed"; salesInvoiceId: number; change: Partial<SefDocument> }
  | { type: "event-happened"; event: StatusEvent }
  | { type: "subscribed"; subscription: Subscription }
  | { type: "delivery-planned"; delivery: Delivery }
  /** One more event travels with a planned notification. */
  | { type: "delivery-joined"; deliveryId: number; eventId: number; body: string }
  | {
      type: "delivery-attempted";
      deliveryId: number;
      attempt: DeliveryAttempt;
      outcome: DeliveryOutcome;
      /** When it is tried again; null when this was the end of it. */
      dueAt: number | null;
    }
  | { type: "vat-record-stored"; record: VatRecord }
  | { type: "notice-stored"; notice: Notice }
  /** How far all worlds had counted when this one was emptied. */
  | { type: "ids-used"; documents: number; events: number }
  | { type: "faults-planned"; faults: PlannedFault[]; faultsDrawn: number };
