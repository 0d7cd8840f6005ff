import { today } from "#server/clock.ts";
import { keepNotification, recordRefusedNotification } from "#server/db/system.ts";
import { log } from "#server/log.ts";
import { sha256 } from "#server/secrets.ts";
import { type NotificationDirection, type NotificationEvent, readNotification } from "./read-notification.ts";

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
    keyHashes: keysOf(door, events ?? []).map(sha256),
    today: today(),
    direction,
    body: events && body,
    bodySha256: events && sha256(body),
  });
  switch (verdict) {
    case "stored":
      return { status: 200 };
    case "unknown":
      return refuse(door.kind, door.kind === "token" ? "unknown token" : "unknown secret", body, 401);
    case "known":
      return refuse(door.kind, "not a notification", body, 400);
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
