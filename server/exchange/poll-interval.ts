import {
  isFinal,
  isSettled,
  type PurchaseStatus,
  type SalesStatus,
} from "#server/domain/lifecycle/sef-status.ts";
import type { Direction } from "#server/sef/client.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * How often SEF is asked about a document without any news, by its age since it was sent (or since we know it). Dense
 * at the beginning, when it goes from Sending to Sent; thin later, because notifications and sweeps bring the rest.
 */
const openIntervals: Readonly<Record<Direction, readonly (readonly [ageMs: number, everyMs: number])[]>> = {
  sales: [
    [10 * minuteMs, minuteMs],
    [2 * hourMs, 15 * minuteMs],
    [dayMs, hourMs],
    [25 * dayMs, 6 * hourMs],
    [Number.POSITIVE_INFINITY, dayMs],
  ],
  // What we received changes by our own act, or by a storno of its sender.
  purchase: [
    [dayMs, 3 * hourMs],
    [25 * dayMs, 12 * hourMs],
    [Number.POSITIVE_INFINITY, 7 * dayMs],
  ],
};

/** Approved and Rejected may still move (storno, a late acceptance): followed for a quarter. */
const settledEveryMs = 7 * dayMs;
const settledForMs = 92 * dayMs;

/**
 * Milliseconds until SEF is asked about the document again; null when nothing can follow.
 *
 * @param ageMs by the company's calendar, since it was sent.
 */
export function pollIntervalMs(
  direction: Direction,
  status: SalesStatus | PurchaseStatus,
  ageMs: number,
): number | null {
  if (isFinal(status)) return null;
  if (isSettled(status)) return ageMs < settledForMs ? settledEveryMs : null;
  return openIntervals[direction].find(([untilMs]) => ageMs < untilMs)?.[1] ?? dayMs;
}

/** Of the calls that SEF allows a key; the rest is for people, sends and news. */
const pollShare = 1 / 5;
/** SEF counts three calls a second; a company may slow itself down further. */
const leastBetweenCallsMs = 1000 / 3;

/** Questions in a row: more would make people wait behind them. */
const stepMax = 5;

/**
 * How many questions a key may be asked in a row, and how long it rests after each of them, so that no minute has more
 * than their share.
 *
 * @param minTimeMs between two calls, by the company's settings.
 */
export function pollBudget(minTimeMs: number): { step: number; restMs: number } {
  const ofMinute = (minuteMs / Math.max(minTimeMs, leastBetweenCallsMs)) * pollShare;
  const step = Math.max(1, Math.min(stepMax, Math.floor(ofMinute / 2)));
  // The last step of a minute may begin at its very end.
  return { step, restMs: Math.ceil(minuteMs / Math.max(1, Math.floor(ofMinute) - step)) };
}
