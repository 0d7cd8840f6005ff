import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { planPoll, pollBudget, pollIntervalMs, pollWindows } from "./poll-interval.ts";

const hourMs = 3_600_000;

test("a document that was just sent is asked about each minute, an old one each day", () => {
  expect(pollIntervalMs("sales", "Sending", 0)).toBe(60_000);
  expect(pollIntervalMs("sales", "Sent", 12 * hourMs)).toBe(hourMs);
  expect(pollIntervalMs("sales", "Sent", 4000 * hourMs)).toBe(24 * hourMs);
});

test("the older an open document, the rarer it is asked about", () => {
  for (const direction of ["sales", "purchase"] as const) {
    const intervals = [0, 1, 5, 30, 300, 1000, 5000].map((hours) =>
      Number(pollIntervalMs(direction, direction === "sales" ? "Sent" : "New", hours * hourMs)),
    );
    expect(intervals).toEqual([...intervals].sort((one, other) => one - other));
  }
});

test("a settled document is followed for a quarter, a final one not at all", () => {
  expect(pollIntervalMs("sales", "Approved", hourMs)).toBe(7 * 24 * hourMs);
  expect(pollIntervalMs("sales", "Approved", 100 * 24 * hourMs)).toBeNull();
  expect(pollIntervalMs("purchase", "Storno", 0)).toBeNull();
});

test.each([0, 334, 500, 1000, 3000])(
  "with %i ms between calls, questions take at most a fifth of any minute",
  (minTimeMs) => {
    const { step, restMs } = pollBudget(minTimeMs);
    const stepsOfMinute = Math.floor(60_000 / (step * restMs)) + 1;
    const allowed = 60_000 / Math.max(minTimeMs, 1000 / 3);
    expect(stepsOfMinute * step).toBeLessThanOrEqual(allowed / 5);
  },
);

/** A sale sent on Tuesday 27 October: day 15 is a holiday, so both ends are looked at. */
const terms = [
  { earliest: civilDate("2026-11-11"), latest: civilDate("2026-11-12"), consequence: "renotified" },
  { earliest: civilDate("2026-11-16"), latest: civilDate("2026-11-17"), consequence: "deemedRejected" },
] as const;
const since = new Date("2026-10-27T09:00:00Z");
const wait = (
  direction: "sales" | "purchase",
  moment: string,
  status: "Sent" | "New" | "Approved" = "Sent",
) => (planPoll({ direction, status, since }, pollWindows(direction, terms), new Date(moment)) ?? 0) / hourMs;

test.each([
  // Between the ends the age alone decides.
  ["2026-11-03T12:00:00Z", 6],
  // The last look before an end comes when its day begins in Serbia.
  ["2026-11-10T21:00:00Z", 2],
  ["2026-11-11T10:00:00Z", 3],
  ["2026-11-13T22:59:00Z", 3],
  ["2026-11-14T12:00:00Z", 6],
  ["2026-11-15T23:00:00Z", 1],
  ["2026-11-18T12:00:00Z", 1],
  ["2026-11-20T12:00:00Z", 6],
])("at %s a sale in its terms is asked about again after %i hours", (moment, hours) => {
  expect(wait("sales", moment)).toBe(hours);
});

test("the reminder of a purchase is looked for each hour, the seller never sees it", () => {
  expect(wait("purchase", "2026-11-11T10:00:00Z", "New")).toBe(1);
  expect(wait("sales", "2026-11-11T10:00:00Z")).toBe(3);
});

test("a settled document is asked about rarely, whatever terms are left in the records", () => {
  expect(wait("sales", "2026-11-16T10:00:00Z", "Approved")).toBe(7 * 24);
});
