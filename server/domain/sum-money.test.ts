import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, sum, toMoneyText } from "./money.ts";
import { sumMoney } from "./sum-money.ts";

const amount = fc
  .bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
  .map((hundredths) => toMoneyText(decimal(String(hundredths)).dividedBy(100)));

test("amounts add up to what decimal arithmetic makes of them", () => {
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      expect(sumMoney(amounts)).toBe(toMoneyText(sum(amounts.map(decimal))));
    }),
  );
});

test("places that are not there are noughts", () => {
  expect(sumMoney(["-1", "0.5", "0.25"])).toBe("-0.25");
});

test.each(["", ".5", "1.555", "1,50", "1e3", " 1.00"])("%j is no amount", (text) => {
  expect(() => sumMoney([text])).toThrow(RangeError);
});
