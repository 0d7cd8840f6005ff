import { expect, test } from "vitest";
import { formatParas, multiplyToParas, parseDecimal, percentOf } from "./decimal.ts";

test.each([
  ["1.50", 15_000_000n, 1],
  ["-0.005", -50_000n, 3],
  ["007", 70_000_000n, 0],
  ["100.0000", 1_000_000_000n, 0],
])("%s is read exactly", (text, units, decimals) => {
  expect(parseDecimal(text)).toEqual({ units, decimals });
});

test.each(["", "1,5", "1e3", "0x1", ".5", "1.", "NaN", "1 000"])("'%s' is no decimal", (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test("rounding goes away from zero at the half", () => {
  expect([percentOf(5n, 100_000_000n), percentOf(4n, 100_000_000n), percentOf(-5n, 100_000_000n)]).toEqual([
    1n,
    0n,
    -1n,
  ]);
  expect(percentOf(99n, 200_000_000n)).toBe(20n);
  expect(multiplyToParas(30_000_000n, 3_300_000n)).toBe(99n);
});

test.each([
  [0n, "0.00"],
  [5n, "0.05"],
  [123_456n, "1234.56"],
  [-7n, "-0.07"],
])("%s paras are written %s", (paras, text) => {
  expect(formatParas(paras)).toBe(text);
});
