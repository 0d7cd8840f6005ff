import { expect, test } from "vitest";
import { chooseEntries, type PaletteEntry, type PaletteGroup } from "./palette-entry.ts";

function entry(group: PaletteGroup, label: string, detail?: string): PaletteEntry {
  return { key: label, group, label, icon: null, run: () => undefined, ...(detail ? { detail } : {}) };
}
const entries = [
  entry("pages", "Rokovi"),
  entry("acts", "Nova faktura"),
  entry("companies", "Dunav Softver d.o.o. Novi Sad", "PIB 112001008"),
  entry("companies", "Morava Gradnja d.o.o. Čačak", "PIB 112002003"),
  entry("companies", "Čačanka"),
];
const labels = (query: string, all = entries) => chooseEntries(all, query).map(({ label }) => label);

test("companies come before pages and acts, and a name that begins with the query before one that contains it", () => {
  expect(labels("")).toEqual([...entries.slice(2), ...entries.slice(0, 2)].map(({ label }) => label));
  expect(labels("caca")).toEqual(["Čačanka", "Morava Gradnja d.o.o. Čačak"]);
});

test("is found without diacritics, in Cyrillic, and by PIB", () => {
  expect(labels("cacak")).toEqual(["Morava Gradnja d.o.o. Čačak"]);
  expect(labels("Чачак")).toEqual(["Morava Gradnja d.o.o. Čačak"]);
  expect(labels("112001")).toEqual(["Dunav Softver d.o.o. Novi Sad"]);
});

test("of fifty companies the first few are shown until somebody types", () => {
  const fifty = Array.from({ length: 50 }, (_, index) => entry("companies", `Firma ${index}`));
  expect(labels("", fifty)).toHaveLength(8);
  expect(labels("firma 4", fifty)).toHaveLength(14);
});

test("a document or partner that the server found stays, whatever its label says", () => {
  expect(labels("1.234,56", [entry("documents", "2026-17")])).toEqual(["2026-17"]);
  expect(labels("113001000", [entry("partners", "Avala")])).toEqual(["Avala"]);
});
