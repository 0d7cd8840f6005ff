import { belgradeLocalTime } from "./belgrade-time.ts";
import type { Delivery, Direction } from "./delivery.ts";
import type { SefDocument, StatusEvent } from "./document.ts";
import { eventDto } from "./event-dto.ts";
import type { Put, Sandbox } from "./sandbox.ts";
import { seededFraction, seededGuid } from "./seeded.ts";
import { pairKey } from "./state.ts";
import { expiredKey, validKey } from "./subscriptions.ts";

/** With the knob deliveryReorder every second event leaves this much later, and so behind its successor. */
const reorderDelayMs = 1500;

/** Events that come within this time may share one notification. */
const batchMs = 1000;

interface News {
  event: StatusEvent;
  document: SefDocument;
  direction: Direction;
  url: string;
  key: string;
}

/**
 * Plans the POST that tells a company of an event: only while it holds a key for that day and its admin has entered
 * an address for the direction. What is planned stands in the journal, so a restart does not lose it.
 */
export function planNotification(
  sandbox: Sandbox,
  put: Put,
  event: StatusEvent,
  document: SefDocument,
  { isBurst = false } = {},
): void {
  const direction = directions[event.side];
  const url = sandbox.state.companies.get(event.companyId)?.endpoints[direction] ?? null;
  const key = keyFor(sandbox, event);
  if (url === null || key === null) return;
  const news = { event, document, direction, url, key };
  if (!isBurst && joinLast(sandbox, put, news)) return;
  for (let copy = 0; copy <= sandbox.state.knobs.deliveryDuplicates; copy++) {
    put({ type: "delivery-planned", delivery: deliveryOf(sandbox, news, copy, isBurst) });
  }
}

const directions = { sales: "outgoing", purchase: "incoming", ppc: "ppc" } as const;

/** What the notification carries as proof; null when the company has no key for this day and so gets none. */
function keyFor(sandbox: Sandbox, { companyId, at, eventId }: StatusEvent): string | null {
  const { deliveryWrongKey, deliveryExpiredKey } = sandbox.state.knobs;
  const valid = validKey(sandbox, companyId, at);
  if (valid === null) return null;
  if (deliveryWrongKey) return seededGuid(sandbox.seed, `wrong-key:${eventId}`);
  return deliveryExpiredKey ? expiredKey(sandbox, companyId, at) : valid;
}

function deliveryOf(sandbox: Sandbox, news: News, copy: number, isBurst: boolean): Delivery {
  const { knobs, deliveries } = sandbox.state;
  const { event, direction, url } = news;
  const dropped = seededFraction(sandbox.seed, `drop:${event.eventId}:${copy}`) < knobs.deliveryDropRate;
  const dueAt =
    event.at +
    knobs.deliveryDelayMs +
    (knobs.deliveryBatch > 1 && !isBurst ? batchMs : 0) +
    (knobs.deliveryReorder && event.eventId % 2 === 1 ? reorderDelayMs : 0);
  return {
    deliveryId: deliveries.size + 1,
    eventId: event.eventId,
    moreEventIds: [],
    companyId: event.companyId,
    direction,
    url,
    ...message(sandbox, news),
    plannedAt: event.at,
    dueAt: dropped ? null : dueAt,
    outcome: dropped ? "dropped" : "waiting",
    attempts: [],
    isBurst,
  };
}

/** Lets the event travel with the one before it to the same address, if that still waits and has room. */
function joinLast(sandbox: Sandbox, put: Put, news: News): boolean {
  const { deliveryBatch, deliveryShape } = sandbox.state.knobs;
  const { event, direction } = news;
  const lastId = sandbox.state.lastDelivery.get(pairKey(event.companyId, direction));
  const last = sandbox.state.deliveries.get(lastId ?? -1);
  if (!last || deliveryShape === "single" || last.outcome !== "waiting" || last.attempts.length > 0)
    return false;
  if (last.moreEventIds.length + 1 >= deliveryBatch || event.at - last.plannedAt >= batchMs) return false;
  const { deliveryId } = last;
  put({
    type: "delivery-joined",
    deliveryId,
    eventId: event.eventId,
    body: joined(last.body, message(sandbox, news).body),
  });
  return true;
}

/** Both shapes that can hold several events are lists, one of them inside an object. */
function joined(earlier: string, later: string): string {
  return earlier.endsWith("]}")
    ? `${earlier.slice(0, -2)},${later.slice('{"changes":['.length)}`
    : `${earlier.slice(0, -1)},${later.slice(1)}`;
}

/** Body and extra headers in the shape that the knob asks for. */
function message(sandbox: Sandbox, { event, document, key }: News): Pick<Delivery, "headers" | "body"> {
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
