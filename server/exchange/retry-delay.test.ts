import { expect, test } from "vitest";
import { retryDelayMs } from "./retry-delay.ts";

const retry = { limit: 8, delayMs: 2000, backoff: true };

test.each([
  [1, 2000],
  [2, 4000],
  [5, 32_000],
  [30, 900_000],
])("try %i waits at most %i ms and at least three quarters of it", (tries, mostMs) => {
  expect(retryDelayMs(retry, tries, null, () => 0.999999)).toBeGreaterThan(mostMs * 0.99);
  expect(retryDelayMs(retry, tries, null, () => 0.999999)).toBeLessThanOrEqual(mostMs);
  expect(retryDelayMs(retry, tries, null, () => 0)).toBe(mostMs * 0.75);
});

test("SEF's Retry-After is never undercut", () => {
  expect(retryDelayMs(retry, 1, 60_000, () => 0)).toBe(60_000);
});

test("a company that switched doubling off waits the same each time", () => {
  expect(retryDelayMs({ ...retry, backoff: false }, 7, null, () => 0)).toBe(1500);
});
