import { expect, test } from "vitest";
import { isTable, readPastedLines } from "./paste-lines.ts";

const paste = (text: string, pricesIncludeTax = false) =>
  readPastedLines(text, { locale: "sr-Latn", pricesIncludeTax });
const read = (text: string, pricesIncludeTax = false) =>
  paste(text, pricesIncludeTax).lines.map(
    ({ name, quantity, unitCode, price, taxPercent, allowanceCharges }) =>
      [name, quantity, unitCode, price, taxPercent, ...allowanceCharges.map(({ figure }) => figure)].join(
        "|",
      ),
  );

test("rows of a spreadsheet are read in both ways of writing figures", () => {
  expect(read("Sto\t2\t1.234,56\t20\nStolica\t1.5\t1234.56\t10 %\r\n")).toEqual([
    "Sto|2|H87|1234.56|20",
    "Stolica|1.5|H87|1234.56|10",
  ]);
});

test("a unit may stand after the quantity, a currency after the price, and a rate may be a fraction", () => {
  expect(read("Kabl\t12,5\tm\t99,90 RSD\t0,1\t7,5 %")).toEqual(["Kabl|12.5|MTR|99.90|10|7.5"]);
});

test("a heading names the columns in any order, in either script; what it does not name is left", () => {
  const heading = "R.br.\tŠifra\tNaziv\tJed. mere\tCena\tKoličina\tPopust (%)\tPDV (%)\tIznos";
  expect(read(`${heading}\n1\tA-1\tSto\tkom\t1.234,56\t2\t10\t20\t2.222,21`)).toEqual([
    "Sto|2|H87|1234.56|20|10",
  ]);
  expect(read("Назив\tКоличина\tЦена\tПДВ\nСто\t2\t10\t10")).toEqual(["Сто|2|H87|10|10"]);
});

test("prices are turned to what the document enters where the heading says that VAT is in them", () => {
  expect(read("Naziv\tCena sa PDV\tPDV\nSto\t120\t20")).toEqual(["Sto|1|H87|100|20"]);
  expect(read("Naziv\tCena bez PDV\tPDV\nSto\t100\t10", true)).toEqual(["Sto|1|H87|110|10"]);
  expect(read("Naziv\tCena\tPDV\nSto\t100\t10", true)).toEqual(["Sto|1|H87|100|10"]);
});

test("headings and empty rows are left out; an empty price stays open", () => {
  expect(read("Naziv\tKoličina\tCena\tPDV\n\t\t\n\nSto\t3\t\t20")).toEqual(["Sto|3|H87||20"]);
});

test("what cannot be read is kept so that it is seen, and told cell by cell", () => {
  const { lines, unread } = paste(
    "Naziv\tKoličina\tJM\tCena\tPDV\nSto\tdva\tšaka\toko 10\t18\nKrevet\t1\tkom\t5\tAE",
  );
  expect(lines).toMatchObject([
    { quantity: "dva", unitCode: "šaka", price: "oko 10", taxCategory: "S", taxPercent: "20" },
    { taxCategory: "AE", taxPercent: "0" },
  ]);
  expect(unread).toEqual([
    { row: 2, column: "unit", text: "šaka" },
    { row: 2, column: "vat", text: "18" },
    { row: 2, column: "quantity", text: "dva" },
    { row: 2, column: "price", text: "oko 10" },
  ]);
});

test("a cell that holds quotes or ends of lines is one cell; in a name an end of a line is a space", () => {
  const text = 'Naziv\tOpis\tKoličina\tCena\n"Cev 5""\nsavijena"\t"Prvi red\nDrugi red"\t2\t10\nSto\t\t1\t5';
  const { lines, unread } = paste(text);
  expect(lines).toMatchObject([
    { name: 'Cev 5" savijena', description: "Prvi red\nDrugi red", quantity: "2", price: "10" },
    { name: "Sto", quantity: "1", price: "5" },
  ]);
  expect(unread).toEqual([]);
  expect(read('"Sto\nveliki"\t2\t10')).toEqual(["Sto veliki|2|H87|10|20"]);
  expect(read('Vijak 5"\t2\t10\n"M8" navrtka\t1\t7')).toEqual([
    'Vijak 5"|2|H87|10|20',
    '"M8" navrtka|1|H87|7|20',
  ]);
});

test("words with line breaks are no table", () => {
  expect(isTable("Prvi red\ndrugi red")).toBe(false);
  expect(isTable("Sto\t2")).toBe(true);
});
