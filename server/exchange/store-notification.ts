import { today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import {
  type ConnectedOrganization,
  findWebhookBySecret,
  findWebhookByToken,
  recordRefusedNotification,
} from "#server/db/system.ts";
import { addDays } from "#server/domain/civil-date.ts";
import { log } from "#server/log.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { sha256 } from "#server/secrets.ts";
import type { Direction } from "#server/sef/client.ts";
import { toColumnDate } from "./document-rows.ts";
import {
  type NotificationEvent,
  readIntegrationNotification,
  readSefNotification,
} from "./read-notification.ts";

/** Which of the two addresses a notification came to, and what it brought as proof. */
export type NotificationDoor =
  | { kind: "token"; token: string; direction: "sales" | "purchase" | "ppc" }
  | { kind: "signature"; secret: string | null };

export type StoredNotification = { status: 200 } | { status: 401 } | { status: 400 };

/**
 * Keeps a notification raw and puts its processing in the queue, in one transaction; answered only when that is
 * committed. What has no valid proof goes to a capped log of its own and gets 401 with the same empty answer.
 */
export async function storeNotification(door: NotificationDoor, body: string): Promise<StoredNotification> {
  return door.kind === "token" ? storeFromToken(door, body) : storeFromSignature(door.secret, body);
}

async function storeFromToken(
  door: Extract<NotificationDoor, { kind: "token" }>,
  body: string,
): Promise<StoredNotification> {
  const company = await findWebhookByToken(sha256(door.token));
  if (!company) return refuse("token", "unknown token", body);
  const events = readSefNotification(body, directionOf(door.direction));
  if (!events) return { status: 400 };
  if (!(await withCompanyClock(company, () => keysAreValid(company, events))))
    return refuse("token", "wrong subscription key", body);
  await store(company, "token", door.direction, body);
  return { status: 200 };
}

async function storeFromSignature(secret: string | null, body: string): Promise<StoredNotification> {
  if (!secret) return refuse("signature", "no secret", body);
  const companies = await findWebhookBySecret(sha256(secret), today());
  const [company] = companies;
  if (!company) return refuse("signature", "unknown secret", body);
  if (!readIntegrationNotification(body)) return { status: 400 };
  for (const each of companies) await store(each, "signature", null, body);
  return { status: 200 };
}

/** The address of a contract holder brings what the purchase address brings. */
export function directionOf(door: "sales" | "purchase" | "ppc"): Direction {
  return door === "sales" ? "sales" : "purchase";
}

/** Every event carries the key of its day; yesterday's and tomorrow's count too (deliveries cross midnight). */
async function keysAreValid(company: ConnectedOrganization, events: NotificationEvent[]): Promise<boolean> {
  const day = today();
  const hashes = new Set(events.map((event) => sha256(event.subscriptionKey ?? "")));
  const known = await withCompany(company.organizationId, (tx) =>
    tx.sefSubscriptionKey.findMany({
      where: {
        ...company,
        keyHash: { in: [...hashes] },
        validOn: { in: [-1, 0, 1].map((days) => toColumnDate(addDays(day, days)) ?? new Date(0)) },
      },
      select: { keyHash: true },
    }),
  );
  const valid = new Set(known.map((key) => key.keyHash));
  return [...hashes].every((hash) => valid.has(hash));
}

async function store(
  company: ConnectedOrganization,
  door: string,
  direction: string | null,
  body: string,
): Promise<void> {
  await withCompany(company.organizationId, async (tx) => {
    const row = await tx.sefWebhookLog.create({
      data: { ...company, door, direction, body, bodySha256: sha256(body) },
      select: { id: true },
    });
    await tx.organizationIntegration.update({
      where: { organizationId_environment: company },
      data: { lastNotificationAt: new Date() },
      select: { environment: true },
    });
    await enqueue(
      tx,
      "receive-notification",
      { ...company, notificationId: row.id },
      { priority: "notification" },
    );
  });
}

async function refuse(door: string, reason: string, body: string): Promise<StoredNotification> {
  log().warn({ door, reason }, "Notification refused");
  await recordRefusedNotification(door, reason, body.slice(0, 500));
  return { status: 401 };
}
