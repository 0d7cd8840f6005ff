import { expect, test } from "vitest";
import { readItems } from "./read-items.ts";

const read = (text: string) => readItems(text, "sr-Latn");

test("a table with headings in any order and script becomes items", () => {
  const text = "Шифра\tНазив\tЈМ\tЦена\tПДВ\tСтање\nSR-8\tŠraf M8\tkom\t12,50\t20%\t400\n\tBurek\t\t\t10\t\n";
  expect(read(text)).toMatchObject([
    {
      row: 2,
      item: {
        code: "SR-8",
        name: "Šraf M8",
        unitCode: "H87",
        price: "12.50",
        priceIncludesTax: false,
        taxPercent: "20",
      },
      faults: [],
    },
    { row: 3, item: { code: null, name: "Burek", unitCode: "H87", price: null, taxPercent: "10" } },
  ]);
});

test("prices with VAT, categories and sums in dinars are understood", () => {
  expect(read("Naziv;Cena sa PDV;PDV\nZakup;1.200,00 RSD;AE Obrnuti obračun")).toMatchObject([
    { item: { price: "1200.00", priceIncludesTax: true, taxCategory: "AE", taxPercent: "0" } },
  ]);
});

test.each([
  ["without a name", "Naziv;Cena\n;10", "name", "REQUIRED"],
  ["with a price that is no figure", "Naziv;Cena\nBurek;po dogovoru", "price", "VALIDATION"],
  ["with more decimals than a price has", "Naziv;Cena\nBurek;0,12345", "price", "VALIDATION"],
  ["with a negative price", "Naziv;Cena\nBurek;-5", "price", "VALIDATION"],
  ["with a unit of no list", "Naziv;JM\nBurek;gomila stvari", "unit", "VALIDATION"],
  ["with a rate that there is not", "Naziv;PDV\nBurek;18", "vat", "VALIDATION"],
  ["with too long a code", `Naziv;Šifra\nBurek;${"x".repeat(101)}`, "code", "TOO_LONG"],
])("a row %s is told, and is no item", (_, text, column, code) => {
  expect(read(text)).toMatchObject([{ row: 2, item: null, faults: [{ column, code }] }]);
});

test("of two rows with one code the second is told", () => {
  const items = read("Naziv;Šifra\nPrvi;A1\nDrugi;A1\nTreći;\nČetvrti;") ?? [];
  expect(items.map(({ item }) => item !== null)).toEqual([true, false, true, true]);
  expect(items[1]?.faults).toEqual([{ column: "code", code: "ITEM_CODE_TAKEN", text: "A1" }]);
});

test.each(["", "Burek;180\nPita;200", "Cena;PDV\n10;20"])("%j names no items", (text) => {
  expect(read(text)).toBeNull();
});
