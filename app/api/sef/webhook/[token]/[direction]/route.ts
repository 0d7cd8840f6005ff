import { answerNotification } from "#app/api/_http/answer-notification.ts";

const directions = ["sales", "purchase", "ppc"] as const;

/** SEF's own door: the address names company and direction, every event carries its SubscriptionKey. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string; direction: string }> },
): Promise<Response> {
  const { token, direction: wanted } = await params;
  const direction = directions.find((known) => known === wanted);
  if (!direction) return new Response(null, { status: 404 });
  return answerNotification(request, { kind: "token", token, direction });
}
