/**
 * The client's address. The last entry of X-Forwarded-For is the one that our own nearest hop wrote (Next itself when
 * there is no proxy before it); the ones before it are whatever the client claimed.
 */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
