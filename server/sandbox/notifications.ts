import { belgradeLocalTime } from "./belgrade-time.ts";
import type { Delivery } from "./delivery.ts";
import type { SefDocument, StatusEvent } from "./document.ts";
import { eventDto } from "./event-dto.ts";
import type { Put, Sandbox } from "./sandbox.ts";
import { seededFraction, seededGuid } from "./seeded.ts";
import { validKey } from "./subscriptions.ts";

/** With the knob deliveryReorder every second event leaves this much later, and so behind its successor. */
const reorderDelayMs = 1500;

/**
 * Plans the POST that tells a company of an event: only while it holds a key for that day and its admin has entered
 * an address for the direction. What is planned stands in the journal, so a restart does not lose it.
 */
export function planNotification(
  sandbox: Sandbox,
  put: Put,
  event: StatusEvent,
  document: SefDocument,
): void {
  const { knobs, deliveries } = sandbox.state;
  const direction = event.side === "sales" ? "outgoing" : "incoming";
  const url = sandbox.state.companies.get(event.companyId)?.endpoints[direction] ?? null;
  const validNow = validKey(sandbox, event.companyId, event.at);
  if (url === null || validNow === null) return;
  const key = knobs.deliveryWrongKey ? seededGuid(sandbox.seed, `wrong-key:${event.eventId}`) : validNow;
  const dueAt =
    event.at +
    knobs.deliveryDelayMs +
    (knobs.deliveryReorder && event.eventId % 2 === 1 ? reorderDelayMs : 0);
  for (let copy = 0; copy <= knobs.deliveryDuplicates; copy++) {
    const dropped = seededFraction(sandbox.seed, `drop:${event.eventId}:${copy}`) < knobs.deliveryDropRate;
    const delivery: Delivery = {
      deliveryId: deliveries.size + 1,
      eventId: event.eventId,
      companyId: event.companyId,
      direction,
      url,
      ...message(sandbox, event, document, key),
      plannedAt: event.at,
      dueAt: dropped ? null : dueAt,
      outcome: dropped ? "dropped" : "waiting",
      attempts: [],
    };
    put({ type: "delivery-planned", delivery });
  }
}

/** Body and extra headers in the shape that the knob asks for. */
function message(
  sandbox: Sandbox,
  event: StatusEvent,
  document: SefDocument,
  key: string,
): Pick<Delivery, "headers" | "body"> {
  const shape = sandbox.state.knobs.deliveryShape;
  switch (shape) {
    case "array":
      return { headers: {}, body: JSON.stringify([eventDto(event, key)]) };
    case "single":
      return { headers: {}, body: JSON.stringify(eventDto(event, key)) };
    case "seed":
      return {
        headers: { "X-SEF-Signature": key },
        body: JSON.stringify({ changes: [integratorChange(sandbox, event, document)] }),
      };
    default:
      return shape satisfies never;
  }
}

/** The shape that some integrators between SEF and the company use; SEF's own papers do not know it. */
function integratorChange(
  sandbox: Sandbox,
  event: StatusEvent,
  document: SefDocument,
): Record<string, unknown> {
  const counterparty = event.side === "sales" ? document.buyerId : document.sellerId;
  return {
    invoiceId: event.documentId,
    status: event.status,
    date: belgradeLocalTime(event.at),
    direction: event.side,
    counterpartyId: sandbox.state.companies.get(counterparty)?.pib ?? null,
    type: document.summary.typeCode,
  };
}
