import { z } from "zod";
import { sha256 } from "#server/secrets.ts";
import type { Direction } from "#server/sef/client.ts";
import { parseJson } from "#server/sef/parse-json.ts";
import { readLocalMoment } from "#server/sef/schema.ts";

/** The addresses that a company's admin types at SEF: what it sent, what it received, what it only signed for. */
export const notificationDirections = ["sales", "purchase", "ppc"] as const;
export type NotificationDirection = (typeof notificationDirections)[number];

/** One piece of news, whichever of SEF's shapes it came in. */
export type NotificationEvent = {
  direction: Direction;
  /** The company is not the buyer but holds the public procurement contract. */
  contractHolder: boolean;
  sefInvoiceId: bigint;
  status: string | null;
  occurredAt: Date | null;
  /** The subscription key that the body carries; null where a header brings it. */
  subscriptionKey: string | null;
  dedupeKey: string;
  raw: object;
};

const lowerKeys = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, content]) => [key.toLowerCase(), content]))
    : value;

const id = z.union([z.int().min(0), z.string().regex(/^\d{1,18}$/)]).transform(BigInt);

/** SEF's own shape: the event of a `changes` answer with SubscriptionKey filled. Either id names the direction. */
const sefEventSchema = z.preprocess(
  lowerKeys,
  z.object({
    eventid: z.union([z.int(), z.string()]).nullish(),
    date: z.string().nullish(),
    newinvoicestatus: z.string().nullish(),
    salesinvoiceid: id.nullish(),
    purchaseinvoiceid: id.nullish(),
    subscriptionkey: z.string().nullish(),
  }),
);

/** The integration shape: `{"changes":[…]}`, authenticated by a header. */
const integrationBodySchema = z.object({
  changes: z.array(
    z.object({
      invoiceId: id,
      status: z.string().nullish(),
      date: z.string().nullish(),
      direction: z.string().nullish(),
    }),
  ),
});

/** A shape of SEF's own interface description that no operation uses; the purpose is unknown, the content is clear. */
const statusChangeRequestSchema = z.object({
  requestId: z.string().nullish(),
  authorizationToken: z.string().nullish(),
  payload: z.array(
    z.object({
      invoice: z.object({
        header: z.object({ internalInvoiceId: id }),
        status: z.object({ newInvoiceStatus: z.string().nullish() }).nullish(),
      }),
    }),
  ),
});

const signedSchema = z.preprocess(
  lowerKeys,
  z.object({ subscriptionkey: z.string().nullish(), authorizationtoken: z.string().nullish() }),
);

const eventsMax = 1000;

/**
 * Reads a notification in any of the shapes that are known: SEF's own (an array of events or a single one), the
 * integration's, and the one that SEF describes without using.
 *
 * @param door the address that it came to; null when the address does not say. An id of the other kind in the body
 *   is not trusted against it.
 * @returns null when the body is none of them.
 */
export function readNotification(
  body: string,
  door: NotificationDirection | null,
): NotificationEvent[] | null {
  const json = parseJson(body);
  const events =
    readIntegrationChanges(json, door) ?? readStatusChangeRequest(json, door) ?? readSefEvents(json, door);
  return events && events.length > 0 && events.length <= eventsMax ? events : null;
}

function readSefEvents(json: unknown, door: NotificationDirection | null): NotificationEvent[] | null {
  const read = (Array.isArray(json) ? json : [json]).map((event) => readSefEvent(event, door));
  return read.every((event) => event !== null) ? read : null;
}

/** One event as a notification or a list of changes brings it; null when it names no document. */
export function readSefEvent(raw: unknown, door: NotificationDirection | null): NotificationEvent | null {
  const parsed = sefEventSchema.safeParse(raw);
  if (!parsed.success || typeof raw !== "object" || raw === null) return null;
  const event = parsed.data;
  const direction = door === null ? (event.salesinvoiceid ? "sales" : "purchase") : directionOf(door);
  const sefInvoiceId = direction === "sales" ? event.salesinvoiceid : event.purchaseinvoiceid;
  if (sefInvoiceId === null || sefInvoiceId === undefined) return null;
  const name = event.eventid ?? sha256(JSON.stringify(withoutKey(raw)));
  return {
    direction,
    contractHolder: door === "ppc",
    sefInvoiceId,
    status: event.newinvoicestatus ?? null,
    occurredAt: readLocalMoment(event.date),
    subscriptionKey: event.subscriptionkey ?? null,
    dedupeKey: `${direction}/${name}`,
    raw: withoutKey(raw),
  };
}

/** Without an event id the hash of the event tells doubles apart. */
function readIntegrationChanges(
  json: unknown,
  door: NotificationDirection | null,
): NotificationEvent[] | null {
  const parsed = integrationBodySchema.safeParse(json);
  if (!parsed.success) return null;
  return parsed.data.changes.map((change) => {
    const raw = { ...change, invoiceId: String(change.invoiceId) };
    const direction = door === null ? readDirection(change.direction) : directionOf(door);
    return {
      direction,
      contractHolder: door === "ppc",
      sefInvoiceId: change.invoiceId,
      status: change.status ?? null,
      occurredAt: readLocalMoment(change.date),
      subscriptionKey: null,
      dedupeKey: `${direction}/${sha256(JSON.stringify(raw))}`,
      raw,
    };
  });
}

/** It says nothing of the direction: only an address that does can take it. */
function readStatusChangeRequest(
  json: unknown,
  door: NotificationDirection | null,
): NotificationEvent[] | null {
  const parsed = statusChangeRequestSchema.safeParse(json);
  if (!parsed.success || door === null) return null;
  const { payload, requestId, authorizationToken } = parsed.data;
  return payload.map(({ invoice: { header, status } }) => {
    const direction = directionOf(door);
    const raw = {
      requestId: requestId ?? null,
      internalInvoiceId: String(header.internalInvoiceId),
      newInvoiceStatus: status?.newInvoiceStatus ?? null,
    };
    return {
      direction,
      contractHolder: door === "ppc",
      sefInvoiceId: header.internalInvoiceId,
      status: status?.newInvoiceStatus ?? null,
      occurredAt: null,
      subscriptionKey: authorizationToken ?? null,
      dedupeKey: `${direction}/${sha256(JSON.stringify(raw))}`,
      raw,
    };
  });
}

/** The keys that a body carries which is no notification: who signed something mistyped is known all the same. */
export function findSubscriptionKeys(body: string): string[] {
  const json = parseJson(body);
  const found = (Array.isArray(json) ? json : [json]).map((part) => signedSchema.safeParse(part).data);
  return found.flatMap((part) => part?.subscriptionkey ?? part?.authorizationtoken ?? []);
}

/** The address of a contract holder brings what the purchase address brings. */
function directionOf(door: NotificationDirection): Direction {
  return door === "sales" ? "sales" : "purchase";
}

const purchaseWords = new Set(["purchase", "inbound", "incoming", "in"]);

function readDirection(text: string | null | undefined): Direction {
  return purchaseWords.has((text ?? "").toLowerCase()) ? "purchase" : "sales";
}

/** The key is a secret: it is not kept beside the news. */
function withoutKey(raw: object): object {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => key.toLowerCase() !== "subscriptionkey"));
}
