import { addDays, belgradeMidnight } from "#server/domain/civil-date.ts";
import type { Deadline, DeadlineConsequence } from "#server/domain/deadline/deadline.ts";
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

/** Around the end of a term: SEF's own work runs some hours after midnight, on the day itself or the next working day. */
const nearTermEveryMs: Readonly<Record<Direction, Partial<Record<DeadlineConsequence, number>>>> = {
  sales: {
    deemedAccepted: hourMs,
    deemedRejected: hourMs,
    // The seller never sees the reminder, only who answers at the last moment.
    renotified: 3 * hourMs,
  },
  purchase: { deemedAccepted: hourMs, deemedRejected: hourMs, renotified: hourMs },
};
/** Behind the latest day SEF may need so long. */
const nearTermDaysAfter = 2;

/** From when to when a document is asked about so often. */
export type PollWindow = { from: Date; until: Date; everyMs: number };

/** When the terms of the answer end, as moments: from the beginning of the first possible day on. */
export function pollWindows(
  direction: Direction,
  deadlines: readonly Pick<Deadline, "earliest" | "latest" | "consequence">[],
): PollWindow[] {
  return deadlines.flatMap(({ earliest, latest, consequence }) => {
    const everyMs = nearTermEveryMs[direction][consequence];
    if (everyMs === undefined) return [];
    const until = belgradeMidnight(addDays(latest, nearTermDaysAfter));
    return [{ from: belgradeMidnight(earliest), until, everyMs }];
  });
}

/**
 * Milliseconds until SEF is asked about the document again, with its terms in view: often near their ends, and never
 * past the beginning of the next one. Null when nothing can follow.
 */
export function planPoll(
  document: { direction: Direction; status: SalesStatus | PurchaseStatus; since: Date },
  windows: readonly PollWindow[],
  now: Date,
): number | null {
  const usual = pollIntervalMs(document.direction, document.status, now.getTime() - document.since.getTime());
  if (usual === null || isSettled(document.status)) return usual;
  const waits = windows.flatMap(({ from, until, everyMs }) => {
    if (now >= until) return [];
    return now >= from ? [everyMs] : [from.getTime() - now.getTime()];
  });
  return Math.min(usual, ...waits);
}

/**
 * Milliseconds until SEF is asked about the document again by its age alone; null when nothing can follow.
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
