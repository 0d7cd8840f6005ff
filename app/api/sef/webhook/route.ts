import { answerNotification } from "#app/api/_http/answer-notification.ts";

/** The integration's door: the secret in a header names the company, `{"changes":[…]}` in the body. */
export function POST(request: Request): Promise<Response> {
  return answerNotification(request, { kind: "signature", secret: request.headers.get("x-sef-signature") });
}
