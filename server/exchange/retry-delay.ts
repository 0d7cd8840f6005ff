import type { SefConnection } from "#server/sef/connection.ts";

/** No wait is longer, however often it failed. */
const delayMsMax = 15 * 60_000;

/**
 * Milliseconds until the next try: doubling from the company's delay, with jitter so that documents held by the same
 * outage do not come back at the same moment. What SEF asked for (Retry-After) is the least.
 *
 * @param tries how many there were, from 1.
 * @param random in [0, 1).
 */
export function retryDelayMs(
  retry: SefConnection["retry"],
  tries: number,
  retryAfterMs: number | null,
  random: () => number = Math.random,
): number {
  const grown = retry.backoff ? retry.delayMs * 2 ** (tries - 1) : retry.delayMs;
  const jittered = Math.min(grown, delayMsMax) * (0.75 + random() / 4);
  return Math.round(Math.max(jittered, retryAfterMs ?? 0));
}
