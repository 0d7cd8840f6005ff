import { z } from "zod";
import { belgradeInstant, parseCivilDate } from "#server/domain/civil-date.ts";
import { sha256 } from "#server/secrets.ts";
import type { Direction } from "#server/sef/client.ts";

/** One piece of news, whichever of SEF's shapes it came in. */
export type NotificationEvent = {
  direction: Direction;
  sefInvoiceId: bigint;
  status: string | null;
  occurredAt: Date | null;
  /** The subscription key that the body carries; null in the header shape. */
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
  changes: z
    .array(
      z.object({
        invoiceId: id,
        status: z.string().nullish(),
        date: z.string().nullish(),
        direction: z.string().nullish(),
      }),
    )
    .min(1)
    .max(1000),
});

/**
 * Reads SEF's shape: an array of events or a single one.
 *
 * @param direction that the address names; an id of the other kind in the body is not trusted against it.
 * @returns null when the body is neither.
 */
export function readSefNotification(body: string, direction: Direction): NotificationEvent[] | null {
  const json = parseJson(body);
  const events = Array.isArray(json) ? json : [json];
  if (events.length === 0 || events.length > 1000) return null;
  const read = events.map((event) => readSefEvent(event, direction));
  return read.every((event) => event !== null) ? read : null;
}

function readSefEvent(raw: unknown, direction: Direction): NotificationEvent | null {
  const parsed = sefEventSchema.safeParse(raw);
  if (!parsed.success || typeof raw !== "object" || raw === null) return null;
  const event = parsed.data;
  const sefInvoiceId = direction === "sales" ? event.salesinvoiceid : event.purchaseinvoiceid;
  if (sefInvoiceId === null || sefInvoiceId === undefined) return null;
  const name = event.eventid ?? sha256(JSON.stringify({ ...raw, SubscriptionKey: null }));
  return {
    direction,
    sefInvoiceId,
    status: event.newinvoicestatus ?? null,
    occurredAt: readMoment(event.date),
    subscriptionKey: event.subscriptionkey ?? null,
    dedupeKey: `${direction}/${name}`,
    raw: withoutKey(raw),
  };
}

/** Reads the integration shape; without an event id the hash of the event tells doubles apart. */
export function readIntegrationNotification(body: string): NotificationEvent[] | null {
  const parsed = integrationBodySchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  return parsed.data.changes.map((change) => {
    const raw = { ...change, invoiceId: String(change.invoiceId) };
    const direction = readDirection(change.direction);
    return {
      direction,
      sefInvoiceId: change.invoiceId,
      status: change.status ?? null,
      occurredAt: readMoment(change.date),
      subscriptionKey: null,
      dedupeKey: `${direction}/${sha256(JSON.stringify(raw))}`,
      raw,
    };
  });
}

const purchaseWords = new Set(["purchase", "inbound", "incoming", "in"]);

function readDirection(text: string | null | undefined): Direction {
  return purchaseWords.has((text ?? "").toLowerCase()) ? "purchase" : "sales";
}

/** Without an offset SEF means Belgrade's clocks; seven fractional digits are cut to the three that a Date holds. */
function readMoment(text: string | null | undefined): Date | null {
  if (!text) return null;
  const [, day = "", time = "00:00:00", offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    ) ?? [];
  const date = parseCivilDate(day);
  if (date === null) return null;
  if (!offset) return belgradeInstant(date, time);
  const moment = new Date(`${day}T${time}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** The key is a secret: it is not kept beside the news. */
function withoutKey(raw: object): object {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => key.toLowerCase() !== "subscriptionkey"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
