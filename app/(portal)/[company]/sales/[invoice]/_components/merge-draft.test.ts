import { expect, test } from "vitest";
import { draftUnderTest } from "./draft-under-test.ts";
import type { DraftValues } from "./draft-values.ts";
import { blankLine } from "./line-values.ts";
import { changedFields, conflictsOf, mergeDraft } from "./merge-draft.ts";

const [first, second] = ["1", "2"].map((id) => ({ ...blankLine(id), name: `Roba ${id}`, price: "10" }));
if (!first || !second) throw new Error("no lines");

const base: DraftValues = { ...draftUnderTest, lines: [first, second] };

test("a version of somebody else is taken in without losing what was typed here", () => {
  const typed: DraftValues = { ...base, number: "2026-18", sendToCir: "Yes" };
  const theirs = { ...base, notes: ["Njihova napomena"], dueDate: "2026-12-24" };
  const merged = {
    ...base,
    number: "2026-18",
    sendToCir: "Yes",
    notes: ["Njihova napomena"],
    dueDate: "2026-12-24",
  };
  expect(mergeDraft({ base, typed, theirs })).toEqual(merged);
  expect(conflictsOf({ base, typed, theirs })).toEqual([]);
});

test("where both changed a field, what was typed here stays on the screen and theirs is told", () => {
  const typed = { ...base, notes: ["Moja"] };
  const theirs = { ...base, notes: ["Njihova"] };
  expect(mergeDraft({ base, typed, theirs }).notes).toEqual(["Moja"]);
  expect(conflictsOf({ base, typed, theirs })).toEqual(["notes"]);
  expect(conflictsOf({ base, typed: theirs, theirs })).toEqual([]);
});

test("lines are merged one by one: two people may work on two of them", () => {
  const typed = {
    ...base,
    lines: [{ ...first, quantity: "5" }, second, { ...blankLine("3"), name: "Moja" }],
  };
  const theirs = {
    ...base,
    lines: [first, { ...second, price: "12" }, { ...blankLine("3"), name: "Njihova" }],
  };
  const { lines } = mergeDraft({ base, typed, theirs });
  expect(lines.map(({ id, name, quantity, price }) => [id, name, quantity, price])).toEqual([
    ["1", "Roba 1", "5", "10"],
    ["2", "Roba 2", "1", "12"],
    ["3", "Njihova", "1", ""],
    ["4", "Moja", "1", ""],
  ]);
  expect(conflictsOf({ base, typed, theirs })).toEqual([]);
});

test("a line that one deleted and nobody else touched is gone; one that the other went on with stays", () => {
  const shorter = { ...base, lines: [first] };
  const longer = { ...base, lines: [first, { ...second, quantity: "7" }] };
  expect(mergeDraft({ base, typed: shorter, theirs: { ...base, notes: ["x"] } }).lines).toEqual([first]);
  expect(mergeDraft({ base, typed: shorter, theirs: longer }).lines).toEqual(longer.lines);
  expect(mergeDraft({ base, typed: longer, theirs: shorter }).lines).toEqual(longer.lines);
  expect(conflictsOf({ base, typed: longer, theirs: shorter })).toEqual(["lines"]);
});

test("one person's prices with VAT are not merged into another's net prices", () => {
  const gross = [
    { ...first, price: "12" },
    { ...second, price: "12" },
  ];
  const theirs = { ...base, pricesIncludeTax: true, lines: gross };
  const typed = { ...base, lines: [{ ...first, price: "100" }, second, { ...blankLine("3"), price: "50" }] };
  const merged = mergeDraft({ base, typed, theirs });
  expect(merged.pricesIncludeTax).toBe(true);
  expect(merged.lines.map(({ price }) => price)).toEqual(["120", "12", "60"]);
  expect(conflictsOf({ base, typed, theirs })).toEqual([]);

  const changedHere = mergeDraft({ base, typed: theirs, theirs: typed });
  expect(changedHere.pricesIncludeTax).toBe(true);
  expect(changedHere.lines.map(({ price }) => price)).toEqual(["120", "12", "60"]);
});

test("currency, rate and allowances of somebody else are taken in, and told where both changed them", () => {
  const charge = { charge: true, by: "amount", figure: "15", reason: "Prevoz" } as const;
  const ofDocument = { ...charge, taxCategory: "S", taxPercent: "20", ofAllLines: false } as const;
  const theirs: DraftValues = {
    ...base,
    currency: "EUR",
    exchangeRate: "117.2",
    exchangeRateDate: "2026-11-20",
    exchangeRateSource: "NBS",
    allowanceCharges: [ofDocument],
    lines: [{ ...first, description: "Njihov opis", allowanceCharges: [charge] }, second],
  };
  const untouched = mergeDraft({ base, typed: { ...base, notes: ["Moja"] }, theirs });
  expect(untouched).toEqual({ ...theirs, notes: ["Moja"] });
  const typed: DraftValues = {
    ...base,
    currency: "USD",
    exchangeRate: "101",
    allowanceCharges: [{ ...ofDocument, figure: "20" }],
    lines: [{ ...first, description: "Moj opis" }, second],
  };
  expect(conflictsOf({ base, typed, theirs })).toEqual([
    "currency",
    "exchangeRate",
    "lines",
    "allowanceCharges",
  ]);
});

test("what changed is listed in the order of the form", () => {
  expect(changedFields(base, { ...base, notes: ["x"], number: "", lines: [first] })).toEqual([
    "number",
    "lines",
    "notes",
  ]);
});
