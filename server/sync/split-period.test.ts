import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civilDate, daysBetween } from "#server/domain/civil-date.ts";
import { halve, type Period, splitByDay, splitByMonth } from "./split-period.ts";

const period = (from: string, to: string): Period => ({ from: civilDate(from), to: civilDate(to) });

test("a period is split by month, the newest first, and keeps its own ends", () => {
  expect(splitByMonth(period("2025-12-15", "2026-02-03"))).toEqual([
    period("2026-02-01", "2026-02-03"),
    period("2026-01-01", "2026-01-31"),
    period("2025-12-15", "2025-12-31"),
  ]);
});

test("a single day cannot be halved", () => {
  expect(halve(period("2026-01-01", "2026-01-01"))).toBeNull();
});

describe("whatever the period", () => {
  const anyPeriod = fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 400 }))
    .map(([start, days]): Period => {
      const from = addDays(civilDate("2022-01-01"), start);
      return { from, to: addDays(from, days) };
    });
  const daysOf = (parts: readonly Period[]) =>
    parts.flatMap((part) => splitByDay(part).map((day) => day.from)).sort();

  test("months, halves and days hold each of its days exactly once", () => {
    fc.assert(
      fc.property(anyPeriod, (whole) => {
        const days = daysOf([whole]);
        expect(days).toHaveLength(daysBetween(whole) + 1);
        expect(daysOf(splitByMonth(whole))).toEqual(days);
        expect(daysOf(halve(whole) ?? [whole])).toEqual(days);
        expect(splitByMonth(whole).every(({ from, to }) => from.slice(0, 7) === to.slice(0, 7))).toBe(true);
      }),
    );
  });
});
