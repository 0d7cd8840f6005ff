import { expect, test } from "vitest";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { withComputedAmounts } from "./computed-amounts.ts";
import type { DocumentAllowanceCharge, Invoice, InvoiceLine } from "./invoice.ts";
import { computeTotals } from "./totals.ts";

const line: InvoiceLine = {
  id: "1",
  name: "Roba",
  description: null,
  sellersItemId: null,
  buyersItemId: null,
  quantity: "3",
  unitCode: "H87",
  unitPrice: "100",
  allowanceCharges: [],
  taxCategory: "S",
  taxPercent: "20",
};

function sheet(changes: Partial<Invoice>): Invoice {
  return { ...invoiceFixture("380-two-rates"), allowanceCharges: [], ...changes };
}

const percentOfDocument = (taxPercent: string, amount: string): DocumentAllowanceCharge => ({
  charge: false,
  amount,
  percent: "10",
  reason: null,
  taxCategory: "S",
  taxPercent,
});

test("a price with VAT decides about the net price, whatever the form says of it", () => {
  const lines = [{ ...line, unitPrice: "7", grossPrice: "1199.990" }];
  const [computed] = withComputedAmounts(sheet({ lines, pricesIncludeTax: true })).lines;
  expect(computed).toMatchObject({ unitPrice: "999.9917", grossPrice: "1199.99" });
});

test("a price with VAT that is not entered yet is no price, and where prices are net none with VAT is kept", () => {
  const [open] = withComputedAmounts(sheet({ lines: [line], pricesIncludeTax: true })).lines;
  expect(open?.unitPrice).toBeNull();
  const [net] = withComputedAmounts(sheet({ lines: [{ ...line, grossPrice: "120" }] })).lines;
  expect(net).toEqual(line);
});

test("a line without a price adds nothing to any sum", () => {
  const totals = computeTotals(sheet({ lines: [line, { ...line, id: "2", unitPrice: null }] }));
  expect(totals).toMatchObject({ lineExtension: "300.00", taxTotal: "60.00" });
});

test("a percentage of a line counts on quantity times price", () => {
  const allowanceCharges = [
    { charge: false, amount: "0", percent: "10", reason: null },
    { charge: true, amount: "5", percent: null, reason: "Prevoz" },
  ];
  const [computed] = withComputedAmounts(sheet({ lines: [{ ...line, allowanceCharges }] })).lines;
  expect(computed?.allowanceCharges.map(({ amount }) => amount)).toEqual(["30.00", "5"]);
});

test("a percentage of the document counts on its own VAT group; one on all lines stays while it fits", () => {
  const lines = [line, { ...line, id: "2", taxPercent: "10", unitPrice: "50" }];
  const amountOf = (entry: DocumentAllowanceCharge) =>
    withComputedAmounts(sheet({ lines, allowanceCharges: [entry] })).allowanceCharges[0]?.amount;
  expect(amountOf(percentOfDocument("20", "0"))).toBe("30.00");
  expect(amountOf(percentOfDocument("10", "1"))).toBe("15.00");
  expect(amountOf(percentOfDocument("20", "45"))).toBe("45.00");
});
