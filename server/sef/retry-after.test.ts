import { expect, test } from "vitest";
import { readRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

test.each([
  ["7", 7_000],
  [" 0 ", 0],
  ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
  // A date that has passed means now.
  ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
  ["999999999", 3_600_000],
  ["soon", null],
  ["-5", null],
  ["", null],
  [null, null],
])("Retry-After %s is %s ms", (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});
