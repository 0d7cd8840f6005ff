import { currentSession } from "#server/auth/session.ts";
import { answerRequest } from "#server/trpc/answer-request.ts";

function handle(request: Request): Promise<Response> {
  return answerRequest(request, currentSession);
}

export { handle as GET, handle as POST };
