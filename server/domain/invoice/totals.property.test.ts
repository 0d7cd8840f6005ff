import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, sum } from "#server/domain/money.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";
import type { Invoice, TaxCategoryCode } from "./invoice.ts";
import { computeTotals, type InvoiceTotals } from "./totals.ts";

/** Set PROPERTY_RUNS=100000 for a long night. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1000);

test(
  `${numRuns} random documents come out as in integers of paras`,
  () => {
    fc.assert(
      fc.property(arbitraryInvoice, (invoice) => {
        expect(computeTotals(invoice)).toEqual(oracle(invoice));
      }),
      { numRuns },
    );
  },
  30_000 + numRuns * 10,
);

test("groups sum to totals", () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      const totals = computeTotals(invoice);
      const column = (key: "taxable" | "tax") => sum(totals.taxGroups.map((group) => decimal(group[key])));
      expect(column("taxable").equals(decimal(totals.taxExclusive))).toBe(true);
      expect(column("tax").equals(decimal(totals.taxTotal))).toBe(true);
      expect(decimal(totals.taxExclusive).plus(totals.taxTotal).equals(totals.taxInclusive)).toBe(true);
      const keys = totals.taxGroups.map(({ category, percent }) => `${category} ${percent}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("negating every amount negates every sum", () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      const mirrored = computeTotals({
        ...invoice,
        allowanceCharges: invoice.allowanceCharges.map(negate),
        lines: invoice.lines.map((line) => ({
          ...line,
          quantity: minus(line.quantity),
          allowanceCharges: line.allowanceCharges.map(negate),
        })),
        prepaidAmount: minus(invoice.prepaidAmount),
        roundingAmount: minus(invoice.roundingAmount),
      });
      const totals = computeTotals(invoice);
      expect(flat(mirrored)).toEqual(flat(totals).map((text) => minusZeroless(text)));
    }),
  );
});

test("the order of the lines changes nothing but the order of the lines", () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      const { lines, ...sums } = computeTotals(invoice);
      const turned = computeTotals({ ...invoice, lines: invoice.lines.toReversed() });
      expect(turned).toEqual({ ...sums, lines: lines.toReversed() });
    }),
  );
});

function negate<Entry extends { amount: string }>(entry: Entry): Entry {
  return { ...entry, amount: minus(entry.amount) };
}

function minus(text: string): string {
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

function minusZeroless(text: string): string {
  return text === "0.00" ? text : minus(text);
}

function flat(totals: InvoiceTotals): string[] {
  const { lines, taxGroups, ...sums } = totals;
  return [
    ...lines.map(({ net }) => net),
    ...taxGroups.flatMap(({ taxable, tax }) => [taxable, tax]),
    ...Object.values(sums),
  ];
}

/**
 * The same law written a second time, in whole numbers: a quantity in thousandths times a price in ten-thousandths
 * is ten-millionths, and only then rounded to paras.
 */
function oracle(invoice: Invoice): InvoiceTotals {
  const lines = invoice.lines.map((line) => {
    const change = line.allowanceCharges.reduce((total, entry) => total + signed(entry), 0n);
    const tenMillionths = units(line.quantity, 3) * units(line.unitPrice ?? "0", 4) + change * 100_000n;
    return { line, paras: divide(tenMillionths, 100_000n) };
  });
  const groups = new Map<string, { category: TaxCategoryCode; percent: bigint; taxable: bigint }>();
  const add = (category: TaxCategoryCode, percent: string, paras: bigint) => {
    const key = `${category}/${percent}`;
    const before = groups.get(key)?.taxable ?? 0n;
    groups.set(key, { category, percent: BigInt(percent), taxable: before + paras });
  };
  for (const { line, paras } of lines) add(line.taxCategory, line.taxPercent, paras);
  for (const entry of invoice.allowanceCharges) add(entry.taxCategory, entry.taxPercent, signed(entry));
  const order = "S,AE,Z,E,R,O,OE,SS,N".split(",");
  const taxGroups = [...groups.values()]
    .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || Number(b.percent - a.percent))
    .map((group) => ({ ...group, tax: divide(group.taxable * group.percent, 100n) }));
  const total = (values: bigint[]) => values.reduce((all, value) => all + value, 0n);
  const lineExtension = total(lines.map(({ paras }) => paras));
  const documentSum = (charge: boolean) =>
    total(
      invoice.allowanceCharges
        .filter((entry) => entry.charge === charge)
        .map(({ amount }) => units(amount, 2)),
    );
  const taxExclusive = lineExtension - documentSum(false) + documentSum(true);
  const taxTotal = total(taxGroups.map(({ tax }) => tax));
  const prepaid = units(invoice.prepaidAmount, 2);
  const rounding = units(invoice.roundingAmount, 2);
  return {
    lines: lines.map(({ line, paras }) => ({ id: line.id, net: text(paras) })),
    taxGroups: taxGroups.map(({ category, percent, taxable, tax }) => ({
      category,
      percent: String(percent),
      taxable: text(taxable),
      tax: text(tax),
    })),
    lineExtension: text(lineExtension),
    allowanceTotal: text(documentSum(false)),
    chargeTotal: text(documentSum(true)),
    taxExclusive: text(taxExclusive),
    taxTotal: text(taxTotal),
    taxInclusive: text(taxExclusive + taxTotal),
    prepaid: text(prepaid),
    rounding: text(rounding),
    payable: text(taxExclusive + taxTotal - prepaid + rounding),
  };
}

function signed({ charge, amount }: { charge: boolean; amount: string }): bigint {
  return charge ? units(amount, 2) : -units(amount, 2);
}

function units(text: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  return text.startsWith("-") ? -value : value;
}

/** Half away from zero. */
function divide(value: bigint, by: bigint): bigint {
  const magnitude = value < 0n ? -value : value;
  const rounded = (magnitude * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
}

function text(paras: bigint): string {
  const digits = String(paras < 0n ? -paras : paras).padStart(3, "0");
  return `${paras < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
