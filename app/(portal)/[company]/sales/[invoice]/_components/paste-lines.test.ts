import { expect, test } from "vitest";
import { isTable, readPastedLines } from "./paste-lines.ts";

const read = (text: string) =>
  readPastedLines(text, "sr-Latn").map(({ name, quantity, unitCode, unitPrice, taxPercent }) =>
    [name, quantity, unitCode, unitPrice, taxPercent].join("|"),
  );

test("rows of a spreadsheet are read in both ways of writing figures", () => {
  expect(read("Sto\t2\t1.234,56\t20\nStolica\t1.5\t1234.56\t10 %\r\n")).toEqual([
    "Sto|2|H87|1234.56|20",
    "Stolica|1.5|H87|1234.56|10",
  ]);
});

test("a unit may stand after the quantity, a currency after the price, and a rate may be a fraction", () => {
  expect(read("Kabl\t12,5\tm\t99,90 RSD\t0,1")).toEqual(["Kabl|12.5|MTR|99.90|10"]);
});

test("headings and empty rows are left out; what cannot be read is kept so that it is seen", () => {
  expect(read("Naziv\tKoličina\tCena\tPDV\n\t\t\n\nSto\tdva\t10\t20")).toEqual(["Sto|dva|H87|10|20"]);
});

test("words with line breaks are no table", () => {
  expect(isTable("Prvi red\ndrugi red")).toBe(false);
  expect(isTable("Sto\t2")).toBe(true);
});
