import { expect, test } from "vitest";
import { pollIntervalMs } from "./poll-interval.ts";

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
