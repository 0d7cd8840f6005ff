/** Nobody is sent away for longer than this, whatever the header says. */
const retryAfterMsMax = 3_600_000;

/**
 * Milliseconds of a Retry-After header: whole seconds or an HTTP date (RFC 9110, 10.2.3); null when there is none, or
 * one that says nothing.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  // Every form of an HTTP date begins with the day's name.
  const ms = /^\d+$/.test(text)
    ? Number(text) * 1000
    : /^[a-z]{3}/i.test(text)
      ? Date.parse(text) - nowMs
      : NaN;
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), retryAfterMsMax) : null;
}
