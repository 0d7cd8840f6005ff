import { expect, test } from "vitest";
import { pollBudget, pollIntervalMs } from "./poll-interval.ts";

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
