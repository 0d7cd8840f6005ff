import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { parseDateText } from "./parse-date-text.ts";

const today = civilDate("2026-11-21");

test.each([
  ["21.11.2026.", "2026-11-21"],
  ["21.11.2026", "2026-11-21"],
  ["21. 11. 2026.", "2026-11-21"],
  ["21.11.", "2026-11-21"],
  ["1.2.2027", "2027-02-01"],
  ["21.11.26", "2026-11-21"],
  ["21/11/2026", "2026-11-21"],
  ["21-11-2026", "2026-11-21"],
  ["2026-11-21", "2026-11-21"],
  ["2111", "2026-11-21"],
  ["21112026", "2026-11-21"],
  ["211126", "2026-11-21"],
  ["29.2.2028.", "2028-02-29"],
  ["29.2.2027.", null],
  ["31.4.", null],
  ["21", null],
  ["soon", null],
  ["", null],
])("%s typed on 21 November 2026 is %s", (text, expected) => {
  expect(parseDateText(text, today)).toBe(expected);
});

test("without a year the nearest such day is meant, also across New Year", () => {
  expect(parseDateText("15.1.", civilDate("2026-12-20"))).toBe("2027-01-15");
  expect(parseDateText("28.12.", civilDate("2027-01-05"))).toBe("2026-12-28");
});
