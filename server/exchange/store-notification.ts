import { today } from "#server/clock.ts";
import { keepNotification, recordRefusedNotification } from "#server/db/system.ts";
import { log } from "#server/log.ts";
import { sha256 } from "#server/secrets.ts";
import {
  findSubscriptionKeys,
  type NotificationDirection,
  type NotificationEvent,
  readNotification,
} from "./read-notification.ts";

/** Which of the two addresses a notification came to, and the secret of its header, which either shape may carry. */
export type NotificationDoor =
  | { kind: "token"; token: string; direction: NotificationDirection; secret: string | null }
  | { kind: "signature"; secret: string | null };

export type StoredNotification = { status: 200 } | { status: 401 } | { status: 400 };

/** Of what is refused so much is kept, to see what it was. */
const keptCharacters = 500;

/**
 * Keeps a notification raw and puts its processing in the queue, in one transaction; answered only when that is
 * committed. What has no valid proof goes to a capped log of its own and gets 401 with the same empty answer.
 *
 * What is signed and still no notification is kept too, and answered 400: its sender has a fault, and we have the news that
 * something happened.
 *
 * The proof is the day's subscription key: in each event of SEF's own shape, in the header `X-SEF-Signature` of the
 * integration's. An address with a token takes it from the company of the token only.
 */
export async function storeNotification(door: NotificationDoor, body: string): Promise<StoredNotification> {
  if (door.kind === "signature" && !door.secret) return refuse(door.kind, "no secret", body, 401);
  const direction = door.kind === "token" ? door.direction : null;
  const events = readNotification(body, direction);
  const verdict = await keepNotification({
    door: door.kind,
    tokenHash: door.kind === "token" ? sha256(door.token) : null,
    keyHashes: (events ? keysOf(door, events) : strayKeysOf(door, body)).map(sha256),
    today: today(),
    direction,
    body,
    bodySha256: sha256(body),
  });
  switch (verdict) {
    case "stored":
      if (events) return { status: 200 };
      log().warn({ door: door.kind }, "A signed notification could not be read; it is kept");
      return { status: 400 };
    case "unknown":
      return refuse(door.kind, door.kind === "token" ? "unknown token" : "unknown secret", body, 401);
    case "wrong_key":
      return events
        ? refuse(door.kind, "wrong subscription key", body, 401)
        : refuse(door.kind, "not a notification", body, 400);
    default:
      return verdict satisfies never;
  }
}

/** All that must be right: the key of each event, or the header's where it has none; the header's own at its door. */
function keysOf({ kind, secret }: NotificationDoor, events: NotificationEvent[]): string[] {
  const keys = events.map((event) => event.subscriptionKey ?? secret ?? "");
  return [...new Set(kind === "signature" ? [...keys, secret ?? ""] : keys)];
}

/** A body that could not be read event by event is signed as a whole. */
function strayKeysOf({ kind, secret }: NotificationDoor, body: string): string[] {
  const inBody = findSubscriptionKeys(body);
  const ofHeader = secret !== null && (kind === "signature" || inBody.length === 0) ? [secret] : [];
  return [...new Set([...inBody, ...ofHeader])];
}

async function refuse(
  door: string,
  reason: string,
  body: string,
  status: 400 | 401,
): Promise<StoredNotification> {
  log().warn({ door, reason }, "Notification refused");
  await recordRefusedNotification(door, reason, body.slice(0, keptCharacters));
  return { status };
}
