import { expect, test } from "vitest";
import { patternFrom, patternOf } from "./number-pattern.ts";

test.each([
  ["2026-104", "{year}-{n}"],
  ["MG-2026-7", "MG-{year}-{n}"],
  ["104/2026", "{n}/{year}"],
  ["0012/2026", "{n:4}/{year}"],
  ["F-00017", "F-{n:5}"],
  ["PONUDA", null],
  ["2026", null],
])("the number %s is one of the series %s", (number, pattern) => {
  expect(patternOf(number)).toBe(pattern);
});

test("a company goes on as it has begun; an odd number in between does not change its way", () => {
  expect(patternFrom("380", ["UVOZ-1", "2026-104", "2026-103"])).toBe("{year}-{n}");
  expect(patternFrom("380", ["F-9", "F-8"])).toBe("F-{n}");
});

test("where nobody has numbered yet, every kind has a series of its own", () => {
  expect(patternFrom("380", [])).toBe("{year}-{n}");
  expect(patternFrom("381", ["PONUDA"])).toBe("KO-{year}-{n}");
});
