import { describe, expect, test } from "vitest";
import { decimal } from "#server/domain/money.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import type { Invoice, InvoiceLine } from "./invoice.ts";
import { allowanceAmount, computeTotals, isWithinLedger, lineGross, reduceByAdvances } from "./totals.ts";

test("VAT is computed on the sum of a group, not line by line", () => {
  const totals = computeTotals(withLines(["1", "0.33"], ["1", "0.33"], ["1", "0.33"]));
  expect(totals.taxGroups).toEqual([{ category: "S", percent: "20", taxable: "0.99", tax: "0.20" }]);
  expect(totals.payable).toBe("1.19");
});

test.each([
  ["a whole", "1", "100", "100.00"],
  ["four decimals in the price", "3", "33.3333", "100.00"],
  ["half a para up", "1", "0.005", "0.01"],
  ["just under half a para", "1", "0.0049", "0.00"],
  ["a fraction of a unit", "0.125", "0.4", "0.05"],
  ["a negative line mirrors a positive one", "-1", "0.005", "-0.01"],
  ["no quantity", "0", "999.99", "0.00"],
  ["more than twenty digits", "987654321012.345", "98765432109.8765", "97546105789970931260752.93"],
])("the net of a line: %s", (_, quantity, unitPrice, net) => {
  const totals = computeTotals(withLines([quantity, unitPrice]));
  expect(totals.lines).toEqual([{ id: "1", net }]);
});

test("discounts and charges of a line are inside its net, rounded once", () => {
  const [line] = withLines(["3", "0.335"]).lines;
  if (line === undefined) throw new Error("no line");
  const changed: InvoiceLine = {
    ...line,
    allowanceCharges: [
      { charge: false, amount: "0.10", percent: null, reason: null },
      { charge: true, amount: "0.03", percent: null, reason: null },
    ],
  };
  const totals = computeTotals({ ...withLines(), lines: [changed] });
  expect(totals.lines[0]?.net).toBe("0.94"); // 1.005 - 0.10 + 0.03 = 0.935
  expect([totals.allowanceTotal, totals.chargeTotal]).toEqual(["0.00", "0.00"]);
});

test("discounts and charges of the document move the group they name", () => {
  const invoice = withLines(["1", "100"]);
  const entry = { percent: null, reason: null, taxCategory: "S", taxPercent: "20.00" } as const;
  const totals = computeTotals({
    ...invoice,
    allowanceCharges: [
      { ...entry, charge: false, amount: "10.00" },
      { ...entry, charge: true, amount: "2.50" },
    ],
    prepaidAmount: "1.00",
    roundingAmount: "-0.25",
  });
  expect(totals).toEqual({
    lines: [{ id: "1", net: "100.00" }],
    taxGroups: [{ category: "S", percent: "20", taxable: "92.50", tax: "18.50" }],
    lineExtension: "100.00",
    allowanceTotal: "10.00",
    chargeTotal: "2.50",
    taxExclusive: "92.50",
    taxTotal: "18.50",
    taxInclusive: "111.00",
    prepaid: "1.00",
    rounding: "-0.25",
    payable: "109.75",
  });
});

test("groups stand in the order of the categories, higher rates first, whatever order the lines have", () => {
  const invoice = invoiceFixture("380-exempt-mix");
  const order = computeTotals(invoice).taxGroups.map(({ category }) => category);
  expect(order).toEqual(["S", "AE", "E", "OE"]);
  expect(computeTotals(invoiceFixture("380-two-rates")).taxGroups.map(({ percent }) => percent)).toEqual([
    "20",
    "10",
  ]);
});

test("a document without lines is worth nothing", () => {
  expect(computeTotals(withLines())).toMatchObject({ taxGroups: [], taxInclusive: "0.00", payable: "0.00" });
});

test("thousands of lines with as many rates are summed in no time", () => {
  const [line] = withLines(["1", "1"]).lines;
  if (line === undefined) throw new Error("no line");
  const lines = Array.from({ length: 5000 }, (_, index) => ({ ...line, taxPercent: `0.${index}` }));
  const before = process.cpuUsage();
  computeTotals({ ...withLines(), lines });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});

test.each([
  ["999999999999999.99", true],
  ["1000000000000000.00", false],
])("a document worth %s fits a ledger: %s", (unitPrice, fits) => {
  const [line] = withLines(["1", unitPrice]).lines;
  if (line === undefined) throw new Error("no line");
  const untaxed: InvoiceLine = { ...line, taxCategory: "SS", taxPercent: "0" };
  expect(isWithinLedger(computeTotals({ ...withLines(), lines: [untaxed] }))).toBe(fits);
});

describe("percentages", () => {
  test.each([
    ["850", "3", "10", "255.00"],
    ["33.33", "1", "12.5", "4.17"],
    ["0.01", "1", "50", "0.01"],
  ])("of %s times %s, %s per cent are %s", (unitPrice, quantity, percent, amount) => {
    expect(allowanceAmount(lineGross({ quantity, unitPrice }), percent)).toBe(amount);
  });
});

describe("a final invoice after advances", () => {
  test("still taxes what the advances did not", () => {
    const invoice: Invoice = {
      ...withLines(["1", "1258"]),
      prepaidAmount: "1200.00",
      advances: [
        {
          number: "AV-1",
          taxGroups: [{ taxCategory: "S", taxPercent: "20", taxable: "1000.00", tax: "200.00" }],
        },
      ],
    };
    const totals = computeTotals(invoice);
    expect([totals.taxInclusive, totals.payable]).toEqual(["1509.60", "309.60"]);
    expect(reduceByAdvances(invoice, totals)).toEqual({
      taxGroups: [{ category: "S", percent: "20", taxable: "258.00", tax: "51.60" }],
      taxExclusive: "258.00",
      taxTotal: "51.60",
      taxInclusive: "309.60",
      payable: "309.60",
    });
  });
});

function withLines(...amounts: [quantity: string, unitPrice: string][]): Invoice {
  const invoice = invoiceFixture("380-two-rates");
  const [pattern] = invoice.lines;
  if (pattern === undefined) throw new Error("the fixture has no line");
  const lines = amounts.map(([quantity, unitPrice], index) => ({
    ...pattern,
    id: String(index + 1),
    quantity,
    unitPrice,
    allowanceCharges: [],
    taxPercent: decimal("20").toFixed(),
  }));
  return { ...invoice, lines };
}
