import { expect, test } from "vitest";
import { documentAllowancesOf, documentAllowanceValuesOf } from "./allowance-values.ts";
import { draftUnderTest } from "./draft-under-test.ts";
import { type DraftValues, documentOf, draftSchema, sameValues } from "./draft-values.ts";
import {
  blankLine,
  isBlankLine,
  type LineValues,
  lineOf,
  lineValuesOf,
  nextLineId,
  withDiscount,
} from "./line-values.ts";

const stored: DraftValues = {
  ...draftUnderTest,
  deliveryDate: "2026-11-20",
  lines: [{ ...blankLine("1"), name: "Roba", price: "10" }],
};

test("empty fields are sent as absent", () => {
  expect(documentOf({ ...stored, vatPointCode: "" })).toMatchObject({
    number: "2026-17",
    dueDate: null,
    vatPointCode: null,
    orderNumber: null,
    notes: [],
    roundingAmount: "0",
    sendToCir: null,
  });
});

test.each([
  ["2026-11-21", true],
  ["", true],
  ["31.2.", false],
  ["2026-02-30", false],
])("a due date %s is accepted: %s", (dueDate, accepted) => {
  expect(draftSchema.safeParse({ ...stored, dueDate }).success).toBe(accepted);
});

test("a row that nobody has begun is not part of the document", () => {
  const lines = [blankLine("1"), ...stored.lines, blankLine("9")];
  expect(documentOf({ ...stored, lines }).lines).toHaveLength(1);
  expect(sameValues(stored, { ...stored, lines: [...stored.lines, blankLine("2")] })).toBe(true);
  expect(isBlankLine({ ...blankLine("1"), price: "5" })).toBe(false);
});

test("a figure that cannot be read is marked, and counts as nothing until it is mended", () => {
  const lines = [{ ...blankLine("1"), name: "Roba", quantity: "dva", price: "10" }];
  expect(draftSchema.safeParse({ ...stored, lines }).error?.issues).toMatchObject([
    { path: ["lines", 0, "quantity"], message: "AMOUNT_INVALID" },
  ]);
  expect(documentOf({ ...stored, lines }).lines[0]?.quantity).toBe("0");
});

test("a discount in per cent carries its amount, and none at all leaves no trace", () => {
  const line = { ...blankLine("1"), name: "Roba", quantity: "3", price: "33.33" };
  expect(lineOf(withDiscount(line, "10"), false).allowanceCharges).toEqual([
    { charge: false, amount: "10.00", percent: "10", reason: null },
  ]);
  expect(withDiscount(withDiscount(line, "10"), "").allowanceCharges).toEqual([]);
  expect(lineOf(withDiscount(line, "0"), false).allowanceCharges).toEqual([]);
});

test("a price that is not entered stays open, one of zero is zero", () => {
  const line = { ...blankLine("1"), name: "Uzorak" };
  expect(lineOf(line, false).unitPrice).toBeNull();
  expect(lineValuesOf(lineOf(line, false), false).price).toBe("");
  expect(lineOf({ ...line, price: "0.00" }, false).unitPrice).toBe("0.00");
});

test("a line comes back from the document as it was entered, with net prices and with prices that include VAT", () => {
  const line: LineValues = {
    ...blankLine("1"),
    name: "Roba",
    description: "Opis",
    sellersItemId: "R-1",
    buyersItemId: "K-1",
    unitCode: "kutija",
    price: "119.99",
    allowanceCharges: [
      { charge: false, by: "percent", figure: "10", reason: "Količinski" },
      { charge: true, by: "amount", figure: "5.00", reason: "Prevoz" },
    ],
  };
  for (const pricesIncludeTax of [false, true])
    expect(lineValuesOf(lineOf(line, pricesIncludeTax), pricesIncludeTax)).toEqual(line);
  expect(lineOf(line, true)).toMatchObject({ unitPrice: "99.9917", grossPrice: "119.99" });
});

test("allowances and charges of the document come back as entered, also one that counts on all lines", () => {
  const lines = [
    lineOf({ ...blankLine("1"), name: "A", price: "100" }, false),
    lineOf({ ...blankLine("2"), name: "B", price: "50", taxPercent: "10" }, false),
  ];
  const taxed = { taxCategory: "S", taxPercent: "20" } as const;
  const entries = [
    { charge: false, by: "percent", figure: "10", reason: "Rabat", ...taxed, ofAllLines: false },
    { charge: false, by: "percent", figure: "10", reason: "", ...taxed, ofAllLines: true },
    { charge: true, by: "amount", figure: "7.50", reason: "Isporuka", ...taxed, ofAllLines: false },
  ] as const;
  const stored = documentAllowancesOf(entries, lines);
  expect(stored.map(({ amount }) => amount)).toEqual(["10.00", "15.00", "7.50"]);
  expect(stored.map((entry) => documentAllowanceValuesOf(entry, lines))).toEqual(entries);
});

test("a rate is part of the document in a foreign currency only, and may still be open", () => {
  const foreign = {
    ...stored,
    currency: "EUR",
    exchangeRateDate: "2026-11-20",
    exchangeRateSource: "NBS",
  } as const;
  expect(documentOf(foreign).exchangeRate).toEqual({ rate: null, date: "2026-11-20", source: "NBS" });
  expect(documentOf({ ...foreign, currency: "RSD" }).exchangeRate).toBeNull();
  expect(documentOf({ ...stored, currency: "EUR" }).exchangeRate).toBeNull();
});

test("a new line takes a number that no other has", () => {
  expect(nextLineId([{ id: "3" }, { id: "A" }, { id: "1" }])).toBe("4");
  expect(nextLineId([])).toBe("1");
});
