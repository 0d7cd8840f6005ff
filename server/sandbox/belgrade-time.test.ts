import { expect, test } from "vitest";
import { addDays, belgradeDay, belgradeHour, belgradeLocalTime, isDay, utcTime } from "./belgrade-time.ts";

test.each([
  ["2026-01-15T22:59:59.999Z", "2026-01-15"],
  ["2026-01-15T23:00:00.000Z", "2026-01-16"],
  ["2026-07-15T21:59:59.999Z", "2026-07-15"],
  ["2026-07-15T22:00:00.000Z", "2026-07-16"],
  ["2026-10-25T22:30:00.000Z", "2026-10-25"], // the day on which summer time ends
])("at %s it is %s in Belgrade", (instant, day) => {
  expect(belgradeDay(Date.parse(instant))).toBe(day);
});

test("event times are local without an offset, others UTC with one, both with seven decimals", () => {
  const instantMs = Date.parse("2026-11-20T23:19:44.140Z");
  expect(belgradeLocalTime(instantMs)).toBe("2026-11-21T00:19:44.1400000");
  expect(utcTime(instantMs)).toBe("2026-11-20T23:19:44.1400000+00:00");
  expect(belgradeHour(instantMs)).toBe(0);
});

test("days are added over the ends of months and years", () => {
  expect([addDays("2026-12-31", 1), addDays("2026-03-01", -1)]).toEqual(["2027-01-01", "2026-02-28"]);
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2026-2-1", false],
  ["2026-13-01", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
