import { answerPulse } from "#app/api/_http/answer-pulse.ts";
import { currentSession } from "#server/auth/session.ts";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return answerPulse(await currentSession(), new URL(request.url).searchParams.get("company"));
}
