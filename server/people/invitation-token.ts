import { env } from "#server/env.ts";
import { randomToken, sha256 } from "#server/secrets.ts";

/** From the last mail that carried it. */
export const validDays = 7;

/** A new secret with the hash that is kept of it, and its end. */
export function newToken(now: Date): { token: string; tokenHash: string; expiresAt: Date } {
  const token = randomToken();
  return { token, tokenHash: sha256(token), expiresAt: new Date(now.getTime() + validDays * 86_400_000) };
}

export function invitationLink(token: string): string {
  return `${env().PUBLIC_SERVER_URL}/invitation/${token}`;
}
