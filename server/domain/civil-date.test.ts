import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  belgradeDay,
  belgradeInstant,
  belgradeMidnight,
  belgradeTime,
  civilDate,
  compareDates,
  daysBetween,
  parseCivilDate,
  weekday,
} from "./civil-date.ts";

test.each([
  ["2026-11-21", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-04-31", false],
  ["2026-1-1", false],
  ["21.11.2026", false],
  ["2026-11-21T00:00:00", false],
  ["+02026-11-21", false],
  ["", false],
])("%j is a real day: %s", (text, valid) => {
  expect(parseCivilDate(text) !== null).toBe(valid);
});

describe("the day in Serbia at a moment", () => {
  test.each([
    ["winter, one hour ahead", "2026-11-21T22:59:59.999Z", "2026-11-21", "23:59"],
    ["winter, midnight", "2026-11-21T23:00:00Z", "2026-11-22", "00:00"],
    ["summer, two hours ahead", "2026-07-01T21:59:59Z", "2026-07-01", "23:59"],
    ["summer, midnight", "2026-07-01T22:00:00Z", "2026-07-02", "00:00"],
    ["the second before clocks go forward", "2026-03-29T00:59:59Z", "2026-03-29", "01:59"],
    ["clocks go forward from two to three", "2026-03-29T01:00:00Z", "2026-03-29", "03:00"],
    ["midnight after clocks went forward", "2026-03-29T22:00:00Z", "2026-03-30", "00:00"],
    ["the second before clocks go back", "2026-10-25T00:59:59Z", "2026-10-25", "02:59"],
    ["clocks go back from three to two", "2026-10-25T01:00:00Z", "2026-10-25", "02:00"],
    ["midnight after clocks went back", "2026-10-25T23:00:00Z", "2026-10-26", "00:00"],
    ["new year", "2026-12-31T23:00:00Z", "2027-01-01", "00:00"],
  ])("%s", (_, instant, day, time) => {
    expect(belgradeDay(new Date(instant))).toBe(day);
    expect(belgradeTime(new Date(instant))).toBe(time);
  });
});

describe("the moment of a day and time in Serbia", () => {
  test.each([
    ["2026-11-21", "14:05", "2026-11-21T13:05:00.000Z"],
    ["2026-07-01", "14:05:30", "2026-07-01T12:05:30.000Z"],
    ["2026-07-01", "14:05:30.250", "2026-07-01T12:05:30.250Z"],
    ["2026-03-29", "01:59:59", "2026-03-29T00:59:59.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"], // skipped: half an hour after the skip
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "01:59:59", "2026-10-24T23:59:59.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"], // shown twice: the first time
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s %s", (day, time, expected) => {
    expect(belgradeInstant(civilDate(day), time).toISOString()).toBe(expected);
  });

  test.each([
    ["2026-03-29", 23],
    ["2026-10-25", 25],
    ["2026-11-21", 24],
  ])("%s has %i hours", (day, hours) => {
    const begins = belgradeMidnight(civilDate(day)).getTime();
    const ends = belgradeMidnight(addDays(civilDate(day), 1)).getTime();
    expect((ends - begins) / 3_600_000).toBe(hours);
  });

  test("what is no time is a bug", () => {
    expect(() => belgradeInstant(civilDate("2026-11-21"), "25:00")).toThrow(RangeError);
  });
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-05-31", 12, "2027-05-31"],
])("%s plus %i months is %s", (day, months, expected) => {
  expect(addMonths(civilDate(day), months)).toBe(expected);
});

test.each([
  ["2026-11-21", 6],
  ["2026-11-22", 7],
  ["2026-11-23", 1],
])("%s is day %i of the week", (day, expected) => {
  expect(weekday(civilDate(day))).toBe(expected);
});

describe("properties", () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate("1990-01-01"), days));
  const days = fc.integer({ min: -2000, max: 2000 });

  test("adding days and counting them are each other's mirror", () => {
    fc.assert(fc.property(day, days, (from, n) => daysBetween({ from, to: addDays(from, n) }) === n));
  });

  test("dates compare as their texts do", () => {
    fc.assert(
      fc.property(day, day, (a, b) => Math.sign(compareDates(a, b)) === (a < b ? -1 : a > b ? 1 : 0)),
    );
  });

  test("a day contains its first moment and not the one before", () => {
    fc.assert(
      fc.property(day, (date) => {
        const first = belgradeMidnight(date).getTime();
        return (
          belgradeDay(new Date(first)) === date && belgradeDay(new Date(first - 1)) === addDays(date, -1)
        );
      }),
    );
  });
});
