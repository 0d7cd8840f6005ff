import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, roundTo, sum } from "#server/domain/money.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { advanceInDinars, computeDomesticTax, reducedInDinars } from "./domestic-tax.ts";
import { computeTotals } from "./totals.ts";

test("base and tax are turned into dinars group by group", () => {
  const invoice = invoiceFixture("380-foreign-currency");
  expect(computeDomesticTax(invoice, computeTotals(invoice))).toEqual({
    taxGroups: [
      { category: "S", percent: "20", taxable: "70307.60", tax: "14061.52" },
      { category: "S", percent: "10", taxable: "10130.66", tax: "1013.07" },
    ],
    taxTotal: "15074.59",
  });
});

test("a document in dinars, or without a rate, has no second breakdown", () => {
  const invoice = invoiceFixture("380-two-rates");
  expect(computeDomesticTax(invoice, computeTotals(invoice))).toBeNull();
  expect(computeDomesticTax({ ...invoice, currency: "EUR" }, computeTotals(invoice))).toBeNull();
});

test("an advance keeps the rate of its own day, and what is left is the difference in dinars", () => {
  const invoice = invoiceFixture("380-final-in-foreign-currency");
  const [advance] = invoice.advances ?? [];
  const whole = computeDomesticTax(invoice, computeTotals(invoice));
  if (advance === undefined || whole === null) throw new Error("the fixture has no advance");
  expect(advanceInDinars(invoice, advance)?.taxGroups[0]).toMatchObject({
    taxable: "58546.55",
    tax: "11709.31",
  });
  expect(reducedInDinars(invoice, whole).taxGroups[0]).toMatchObject({
    taxable: "117231.25",
    tax: "23446.25",
  });
});

test("for any document the groups sum to the total, and no group is off by more than half a para", () => {
  const rate = "117.1852";
  fc.assert(
    fc.property(arbitraryInvoice, (random) => {
      const invoice = { ...random, currency: "EUR", exchangeRate: { rate, date: null, source: null } };
      const totals = computeTotals(invoice);
      const domestic = computeDomesticTax(invoice, totals);
      if (domestic === null) throw new Error("a foreign currency has dinars");
      expect(sum(domestic.taxGroups.map(({ tax }) => decimal(tax))).equals(domestic.taxTotal)).toBe(true);
      for (const [index, { taxable }] of domestic.taxGroups.entries()) {
        const own = decimal(totals.taxGroups[index]?.taxable ?? "0");
        expect(roundTo(2, own.times(rate)).equals(taxable)).toBe(true);
      }
    }),
  );
}, 30_000);
