import { expect, test } from "vitest";
import { roundingToStep } from "./payable-rounding.ts";

test.each([
  ["196.31", "0.00", "1", "-0.31"],
  ["196.50", "0.00", "1", "0.50"],
  ["196.00", "0.00", "1", "0.00"],
  ["-196.50", "0.00", "1", "-0.50"],
  ["196.32", "100.00", "0.05", "-0.02"],
])("%s less %s to steps of %s is rounded by %s", (taxInclusive, prepaid, step, expected) => {
  expect(roundingToStep({ taxInclusive, prepaid }, step)).toBe(expected);
});

test("a step of nothing is a mistake", () => {
  expect(() => roundingToStep({ taxInclusive: "1", prepaid: "0" }, "0")).toThrow(RangeError);
});
