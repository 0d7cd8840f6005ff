import { cookies } from "next/headers";
import { endAllSessions, findSession, type Session } from "#server/db/system.ts";
import { openSession, sessionCookie } from "./session-token.ts";

/**
 * Who is signed in, as of now: name, memberships and roles come from the database with every request, so a removal or
 * a sign-out everywhere counts at once.
 */
export async function currentSession(): Promise<Session | null> {
  const store = await cookies();
  return sessionOfToken(store.get(sessionCookie().name)?.value ?? null);
}

/** The session of a token, or null when the token is invalid or older than the last sign-out everywhere. */
export async function sessionOfToken(token: string | null): Promise<Session | null> {
  const claims = token ? await openSession(token) : null;
  if (!claims) return null;
  const session = await findSession(claims.userId);
  return session?.sessionVersion === claims.sessionVersion ? session : null;
}

/** Ends every session of the person, the present one too. */
export function signOutEverywhere(session: Session): Promise<void> {
  return endAllSessions(session.userId);
}
