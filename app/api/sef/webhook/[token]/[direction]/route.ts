import { answerNotification } from "#app/api/_http/answer-notification.ts";
import { notificationDirections } from "#server/exchange/read-notification.ts";

/** SEF's own door: the address names company and direction, every event carries its SubscriptionKey. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string; direction: string }> },
): Promise<Response> {
  const { token, direction: wanted } = await params;
  const direction = notificationDirections.find((known) => known === wanted);
  if (!direction) return new Response(null, { status: 404 });
  return answerNotification(request, {
    kind: "token",
    token,
    direction,
    secret: request.headers.get("x-sef-signature"),
  });
}
