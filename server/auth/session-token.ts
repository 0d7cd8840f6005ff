import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "#server/env.ts";

/** A session ends after this much time without a request. */
export const idleSeconds = 12 * 60 * 60;
/** A session ends this long after the sign-in, whatever happens in between. */
export const absoluteSeconds = 7 * 24 * 60 * 60;
/** A token younger than this is left as it is: not every request needs a new cookie. */
const renewAfterSeconds = 15 * 60;

const claimsSchema = z.object({
  userId: z.uuid(),
  sessionId: z.uuid(),
  /** Seconds since 1970. */
  signedInAt: z.number().int(),
});
export type SessionClaims = z.infer<typeof claimsSchema>;

/** What an opened token says, or null when it is none of ours. */
export function readClaims(opened: unknown): SessionClaims | null {
  return claimsSchema.safeParse(opened).data ?? null;
}

/** The address that browsers use, without a slash at the end. */
export function portalUrl(): string {
  const { NEXTAUTH_URL, PUBLIC_SERVER_URL } = env();
  return NEXTAUTH_URL ?? PUBLIC_SERVER_URL;
}

/** `__Host-` binds the cookie to this very host and to https; over plain http (development) browsers refuse it. */
export function sessionCookie() {
  const secure = portalUrl().startsWith("https://");
  return {
    name: `${secure ? "__Host-" : ""}seflow.session`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** Seals the claims; the token dies after the idle time or with the absolute end, whichever is first. */
export function sealSession(claims: SessionClaims, nowMs = Date.now()): Promise<string> {
  return encode({ token: claims, secret: env().NEXTAUTH_SECRET, maxAge: lifeSeconds(claims, nowMs) });
}

/** What a token says. Null when it is forged, expired, past its absolute end, or not ours. */
export async function openSession(token: string, nowMs = Date.now()): Promise<SessionClaims | null> {
  // jose throws for everything that is wrong with a token: all of it means "not signed in".
  const opened = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const claims = readClaims(opened);
  return claims && lifeSeconds(claims, nowMs) > 0 ? claims : null;
}

/**
 * A fresh token for an active session, so that only idle ones end after twelve hours.
 *
 * @returns null when the token is invalid, or young enough to be left alone.
 */
export async function renewSession(
  token: string,
  nowMs = Date.now(),
): Promise<{ token: string; maxAge: number } | null> {
  const opened = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const claims = readClaims(opened);
  const issuedAt = typeof opened?.iat === "number" ? opened.iat : 0;
  if (!claims || nowMs / 1000 - issuedAt < renewAfterSeconds) return null;
  const maxAge = lifeSeconds(claims, nowMs);
  return maxAge > 0 ? { token: await sealSession(claims, nowMs), maxAge } : null;
}

function lifeSeconds({ signedInAt }: SessionClaims, nowMs: number): number {
  return Math.min(idleSeconds, signedInAt + absoluteSeconds - Math.floor(nowMs / 1000));
}
