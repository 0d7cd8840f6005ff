import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  defaultPatterns,
  formatNumber,
  isSeriesPattern,
  lastCount,
  nextNumber,
  seriesName,
} from "./numbering.ts";
import { invoiceTypeCodes } from "./type-codes.ts";

test.each([
  ["{year}-{n:4}", "2026-0007"],
  ["F-{yy}/{n}", "F-26/7"],
  ["ФК-{n:6}", "ФК-000007"],
])("%s gives %s", (pattern, expected) => {
  expect(formatNumber(pattern, { year: 2026, count: 7 })).toBe(expected);
});

test.each([
  ["{year}-{n:4}", true],
  ["{year}", false],
  ["{n}-{n}", false],
  ["{n} 2026", false],
  ["{n}_{year}", false],
  [`${"A".repeat(45)}{n}`, false],
])("%s is a pattern: %s", (pattern, expected) => {
  expect(isSeriesPattern(pattern)).toBe(expected);
});

test("every kind has a pattern, and no two kinds make the same number", () => {
  const numbers = invoiceTypeCodes.map((code) =>
    formatNumber(defaultPatterns[code], { year: 2026, count: 1 }),
  );
  expect(new Set(numbers).size).toBe(invoiceTypeCodes.length);
  expect(invoiceTypeCodes.every((code) => isSeriesPattern(defaultPatterns[code]))).toBe(true);
});

describe("the next number", () => {
  const pattern = "{year}-{n:4}";

  test("is never one that is taken, wherever counting starts", () => {
    const number = fc
      .integer({ min: 1, max: 60 })
      .map((count) => formatNumber(pattern, { year: 2026, count }));
    fc.assert(
      fc.property(fc.uniqueArray(number), fc.integer({ min: 0, max: 50 }), (taken, last) => {
        const set = new Set(taken);
        const next = nextNumber(pattern, { year: 2026, last, isTaken: (text) => set.has(text) });
        expect(set.has(next.number)).toBe(false);
        expect(next.count).toBeGreaterThan(last);
      }),
    );
  });

  test("leaves no gap that nobody fills", () => {
    const taken = new Set(["2026-0002"]);
    const isTaken = (text: string) => taken.has(text);
    const numbers = [0, 1, 3].map((last) => nextNumber(pattern, { year: 2026, last, isTaken }).number);
    expect(numbers).toEqual(["2026-0001", "2026-0003", "2026-0004"]);
  });

  test("is asked of patterns only", () => {
    expect(() => nextNumber("F", { year: 2026, last: 0, isTaken: () => false })).toThrow(RangeError);
  });
});

test("counting goes on from the highest number of the series, not from those of others", () => {
  const numbers = ["2026-0009", "2026-0012", "2025-0400", "KO-2026-0700", "2026-12A", "2026-"];
  expect(lastCount("{year}-{n:4}", { year: 2026, numbers })).toBe(12);
  expect(lastCount("{year}-{n:4}", { year: 2027, numbers })).toBe(0);
});

test("a series belongs to a company, an environment, a kind and a year", () => {
  expect(seriesName({ companyId: "c1", environment: "demo", typeCode: "381", year: 2026 })).toBe(
    "c1/demo/381/2026",
  );
});
