import { systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { log } from "#server/log.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { type NotificationEvent, notificationDirections, readNotification } from "./read-notification.ts";
import { receiveChange } from "./receive-change.ts";

/** Between two looks at the same news while SEF does not answer. */
const retryMs = 15_000;

/**
 * Works through one stored notification: each of its events leads to a fetch of the state. Whatever cannot be fetched
 * now is asked for again later; doing an event twice changes nothing.
 */
export async function processNotification({
  organizationId,
  environment,
  notificationId,
}: JobPayload<"receive-notification">): Promise<void> {
  const { notification, connection } = await withCompany(organizationId, async (tx) => ({
    notification: await tx.sefWebhookLog.findUnique({
      where: { organizationId_id: { organizationId, id: notificationId } },
    }),
    connection: await loadConnection(tx, organizationId, environment),
  }));
  if (!notification || notification.processedAt) return;
  if (!connection) return finish(organizationId, notificationId, "no connection to SEF is set");
  const events = readEvents(notification);
  if (events === null) return askForNews({ organizationId, environment, notificationId });
  const later = await receiveAll(connection, events);
  if (later === null) return finish(organizationId, notificationId, null);
  await withCompany(organizationId, (tx) =>
    enqueue(
      tx,
      "receive-notification",
      { organizationId, environment, notificationId },
      {
        runAt: new Date(systemClock().getTime() + later),
        priority: "notification",
        jobKey: `receive-notification:${notificationId}`,
      },
    ),
  );
}

/** Something happened, and nobody can tell to which document: the lists of SEF say it. */
async function askForNews(job: JobPayload<"receive-notification">): Promise<void> {
  const { organizationId, environment, notificationId } = job;
  const jobKey = `sweep-company:${organizationId}/${environment}`;
  await withCompany(organizationId, (tx) =>
    enqueue(tx, "sweep-company", { organizationId, environment }, { jobKey, priority: "background" }),
  );
  await finish(organizationId, notificationId, "not a notification");
}

function readEvents({ direction, body }: { direction: string | null; body: string }) {
  return readNotification(body, notificationDirections.find((known) => known === direction) ?? null);
}

/** @returns null when all is done, else milliseconds until the next try. */
async function receiveAll(connection: SefConnection, events: NotificationEvent[]): Promise<number | null> {
  const { organizationId, environment } = connection;
  let later: number | null = null;
  for (const { status, subscriptionKey: _, ...event } of events) {
    const result = await receiveChange(connection, {
      organizationId,
      environment,
      cause: "push",
      newsStatus: status,
      ...event,
    });
    if (result.kind === "unavailable") later = Math.max(later ?? 0, result.retryAfterMs ?? retryMs);
    if (result.kind === "unknown" || result.kind === "refused") {
      log().warn(
        { sefInvoiceId: String(event.sefInvoiceId), result },
        "A notification names a document that SEF does not give",
      );
    }
  }
  return later;
}

async function finish(organizationId: string, id: string, error: string | null): Promise<void> {
  await withCompany(organizationId, (tx) =>
    tx.sefWebhookLog.update({
      where: { organizationId_id: { organizationId, id } },
      data: { processedAt: new Date(), error },
      select: { id: true },
    }),
  );
}
