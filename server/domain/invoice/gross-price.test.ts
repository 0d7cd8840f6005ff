import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "#server/domain/money.ts";
import { grossPriceOf, netPriceOf } from "./gross-price.ts";

test.each([
  ["1", "120.00", "20", "100", "0.00"],
  ["3", "1000.00", "20", "833.3333", "0.00"],
  ["1", "99.99", "10", "90.9", "0.00"],
  ["7", "19.99", "20", "16.6583", "0.00"],
  ["100000", "0.01", "20", "0.0083", "4.00"],
  ["5", "100.00", "0", "100", "0.00"],
])(
  "%s at %s with %s %% is %s net and leaves %s",
  (quantity, grossPrice, taxPercent, unitPrice, remainder) => {
    expect(netPriceOf({ quantity, grossPrice, taxPercent })).toMatchObject({ unitPrice, remainder });
  },
);

test("net, tax and remainder are what the buyer was told, to the para", () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 100).toFixed(2));
  fc.assert(
    fc.property(
      cents,
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom("20", "10", "0"),
      (grossPrice, count, taxPercent) => {
        const { net, tax, gross, remainder, unitPrice } = netPriceOf({
          quantity: String(count),
          grossPrice,
          taxPercent,
        });
        expect(decimal(net).plus(tax).plus(remainder).equals(gross)).toBe(true);
        expect(decimal(unitPrice).decimalPlaces()).toBeLessThanOrEqual(4);
        // Half of the fourth decimal times quantity and tax, and a para for the two roundings.
        expect(decimal(remainder).abs().lessThanOrEqualTo(decimal("0.00006").times(count).plus("0.01"))).toBe(
          true,
        );
      },
    ),
  );
});

test("the form shows the price with VAT that it was given", () => {
  const { unitPrice } = netPriceOf({ quantity: "1", grossPrice: "1000.00", taxPercent: "20" });
  expect(grossPriceOf({ unitPrice, taxPercent: "20" })).toBe("1000");
});
