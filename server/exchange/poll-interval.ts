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
