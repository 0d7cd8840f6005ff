import { expect, test } from "vitest";
import type { DraftValues } from "./draft-values.ts";
import { blankLine } from "./line-values.ts";
import { changedFields, conflictsOf, mergeDraft } from "./merge-draft.ts";

const [first, second] = ["1", "2"].map((id) => ({ ...blankLine(id), name: `Roba ${id}`, unitPrice: "10" }));
if (!first || !second) throw new Error("no lines");

const base: DraftValues = {
  partnerId: null,
  typeCode: "380",
  number: "2026-17",
  deliveryDate: "",
  dueDate: "",
  vatPointCode: "35",
  periodStart: "",
  periodEnd: "",
  buyerReference: "",
  orderNumber: "",
  contractNumber: "",
  lotNumber: "",
  model: "",
  reference: "",
  meansCode: "30",
  notes: [""],
  roundingAmount: "",
  sendToCir: null,
  billingReferences: [],
  advances: [],
  prepaidAmount: "0.00",
  allowanceCharges: [],
  exemptionReasons: [],
  attachments: [],
  lines: [first, second],
};

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
    lines: [first, { ...second, unitPrice: "12" }, { ...blankLine("3"), name: "Njihova" }],
  };
  const { lines } = mergeDraft({ base, typed, theirs });
  expect(lines.map(({ id, name, quantity, unitPrice }) => [id, name, quantity, unitPrice])).toEqual([
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

test("what changed is listed in the order of the form", () => {
  expect(changedFields(base, { ...base, notes: ["x"], number: "", lines: [first] })).toEqual([
    "number",
    "lines",
    "notes",
  ]);
});
