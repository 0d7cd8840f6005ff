import { portalUrl } from "#server/auth/session-token.ts";
import { env } from "#server/env.ts";
import type { ErrorCode } from "#server/errors.ts";

/** An import of several documents with attachments, as base64 in JSON; SEF itself takes 25 MB of XML. */
export const bodyBytesMax = 40 * 1024 * 1024;

export type Refusal = { status: 403 | 413 | 415; code: ErrorCode };

/**
 * Stops what a page of another site could make a browser send with our cookie: a foreign Origin, and every body that
 * is not JSON (a form can only send the other kinds without asking first).
 *
 * @returns null when the request may go on.
 */
export function refuseRequest(request: Request): Refusal | null {
  const { headers } = request;
  const origin = headers.get("origin");
  if (origin !== null && !ownOrigins(headers).includes(origin)) return { status: 403, code: "FORBIDDEN" };
  if (headers.get("sec-fetch-site") === "cross-site") return { status: 403, code: "FORBIDDEN" };
  if (request.method !== "POST") return null;
  const kind = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/json") return { status: 415, code: "VALIDATION" };
  if (Number(headers.get("content-length") ?? 0) > bodyBytesMax)
    return { status: 413, code: "XML_TOO_LARGE" };
  return null;
}

/** In development the address bar may say 127.0.0.1 or a name of the local network. */
function ownOrigins(headers: Headers): string[] {
  const { PUBLIC_SERVER_URL, NODE_ENV } = env();
  const origins = [portalUrl(), PUBLIC_SERVER_URL].map((url) => new URL(url).origin);
  const host = headers.get("host");
  return NODE_ENV === "production" || !host ? origins : [...origins, `http://${host}`];
}
