import { cookies } from "next/headers";
import { continueSession, type Session } from "#server/db/system.ts";
import { openSession, sessionCookie } from "./session-token.ts";

/**
 * Who is signed in, as of now: name, memberships and roles come from the database with every request, so a removal or
 * the end of a session counts at once.
 */
export async function currentSession(): Promise<Session | null> {
  const store = await cookies();
  return sessionOfToken(store.get(sessionCookie().name)?.value ?? null);
}

/** The session of a token, or null when the token is invalid or its session has been ended. */
export async function sessionOfToken(token: string | null): Promise<Session | null> {
  const claims = token ? await openSession(token) : null;
  return claims && continueSession(claims.userId, claims.sessionId);
}
