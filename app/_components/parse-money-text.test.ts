import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney } from "#server/messages/format.ts";
import { parseMoneyText } from "./parse-money-text.ts";

test.each([
  ["1.234,56", "1234.56", "1234.56"],
  ["1234.56", "1234.56", "1234.56"],
  ["1,234.56", "1234.56", "1234.56"],
  ["1 234,56", "1234.56", "1234.56"],
  ["1.234.567,89", "1234567.89", "1234567.89"],
  ["1.234.567", "1234567", "1234567"],
  ["1.234", "1234", "1.234"],
  ["1,234", "1.234", "1234"],
  ["0.125", "0.125", "0.125"],
  ["0,5", "0.5", "0.5"],
  [",5", "0.5", "0.5"],
  ["12,", "12", "12"],
  ["007", "7", "7"],
  ["-10,00", "-10.00", "-10.00"],
  ["-0,00", "0.00", "0.00"],
  ["120000", "120000", "120000"],
  ["", null, null],
  [",", null, null],
  ["12a", null, null],
  ["1.23.456", null, null],
  ["1,2,3", null, null],
  ["1.234,567,8", null, null],
  ["1e5", null, null],
])("%s is read as %s in Serbian and %s in English", (text, serbian, english) => {
  expect(parseMoneyText(text, "sr-Latn")).toBe(serbian);
  expect(parseMoneyText(text, "sr-Cyrl")).toBe(serbian);
  expect(parseMoneyText(text, "en")).toBe(english);
});

test("what we print can be pasted back", () => {
  const locales = ["sr-Latn", "sr-Cyrl", "en"] as const;
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...locales),
      (whole, cents, locale) => {
        const amount = `${whole}.${String(cents).padStart(2, "0")}`;
        expect(parseMoneyText(formatMoney(amount, "RSD", locale), locale)).toBe(amount);
      },
    ),
  );
});
