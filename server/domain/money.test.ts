import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, parseDecimal, percentOf, roundTo, toMoneyText, toPlainText } from "./money.ts";

test.each([
  ["0.005", "0.01"],
  ["-0.005", "-0.01"],
  ["1.004999999999", "1.00"],
  ["2.675", "2.68"],
  ["-2.675", "-2.68"],
  ["-0.004", "0.00"],
  ["0", "0.00"],
  ["1234567890123456789012345.675", "1234567890123456789012345.68"],
])("%s is rounded half away from zero to %s", (text, expected) => {
  expect(toMoneyText(decimal(text))).toBe(expected);
});

test.each(["", " 1", "1,5", "1e3", "0x1f", "Infinity", "NaN", "1.", ".5", "+1", "1 000", "--1"])(
  "%j is no decimal number",
  (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => decimal(text)).toThrow(RangeError);
  },
);

test.each([
  ["20.00", "20"],
  ["-0.0", "0"],
  ["0.00000001", "0.00000001"],
  ["100000000000000000000000000", "100000000000000000000000000"],
  ["007.50", "7.5"],
])("%s in its shortest form is %s", (text, expected) => {
  expect(toPlainText(decimal(text))).toBe(expected);
});

test("a quantity times a price times a rate keeps every digit", () => {
  const gross = decimal("999999999999.99999999").times(decimal("999999999999.9999"));
  expect(gross.toFixed()).toBe("999999999999999899990000.000000000001");
  expect(percentOf(gross, decimal("20")).toFixed()).toBe("199999999999999979998000.0000000000002");
});

describe("properties", () => {
  const amount = fc
    .bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
    .map((paras) => decimal(String(paras)).dividedBy(1000));

  test("rounding the negative is the negative of rounding", () => {
    fc.assert(
      fc.property(amount, (value) => roundTo(2, value.negated()).equals(roundTo(2, value).negated())),
    );
  });

  test("money text reads back as the rounded amount", () => {
    fc.assert(fc.property(amount, (value) => decimal(toMoneyText(value)).equals(roundTo(2, value))));
  });
});
