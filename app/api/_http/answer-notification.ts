import { type NotificationDoor, storeNotification } from "#server/exchange/store-notification.ts";
import { readLimited } from "#server/trpc/read-limited.ts";

const bodyBytesMax = 256 * 1024;

/** Both notification doors: 2xx only after the row is stored; every refusal has the same empty body. */
export async function answerNotification(request: Request, door: NotificationDoor): Promise<Response> {
  const body = await readLimited(request, bodyBytesMax);
  if (body === null) return new Response(null, { status: 413 });
  // The database takes no signs of value zero; no text has one.
  const { status } = await storeNotification(door, body.toString("utf8").replaceAll("\u0000", ""));
  return new Response(null, { status });
}
