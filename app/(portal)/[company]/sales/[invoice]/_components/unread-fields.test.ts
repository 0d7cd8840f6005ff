import { expect, test } from "vitest";
import { draftUnderTest } from "./draft-under-test.ts";
import { type DraftValues, documentOf, draftSchema } from "./draft-values.ts";
import { blankLine, withDiscount } from "./line-values.ts";
import { conflictsOf, mergeDraft } from "./merge-draft.ts";
import { readableValues, unreadFields } from "./unread-fields.ts";

const line = { ...blankLine("1"), name: "Roba", quantity: "3", price: "10" };
const stored: DraftValues = { ...draftUnderTest, dueDate: "2026-12-01", lines: [line] };

test("every field that cannot be read is named with its place in the document", () => {
  const lines = [blankLine("9"), { ...line, quantity: "abc" }, { ...line, id: "2", price: "x" }];
  const typed = { ...stored, dueDate: "31.2.", roundingAmount: "y", lines };
  expect(unreadFields(typed)).toEqual([
    { path: "dueDate", code: "DATE_INVALID", field: "dueDate" },
    { path: "roundingAmount", code: "AMOUNT_INVALID", field: "roundingAmount" },
    { path: "lines.0.quantity", code: "AMOUNT_INVALID", field: "lines", row: 1, cell: "quantity" },
    { path: "lines.1.unitPrice", code: "AMOUNT_INVALID", field: "lines", row: 2, cell: "price" },
  ]);
  expect(unreadFields(stored)).toEqual([]);
});

test("an unreadable field keeps what was stored last, and everything else is stored", () => {
  const typed = {
    ...stored,
    dueDate: "31.2.",
    notes: ["Nova napomena"],
    lines: [withDiscount({ ...line, name: "Druga roba", quantity: "abc", price: "12" }, "deset")],
  };
  const readable = readableValues(typed, stored);
  expect(draftSchema.safeParse(readable).success).toBe(true);
  expect(readable).toEqual({
    ...stored,
    notes: ["Nova napomena"],
    lines: [{ ...line, name: "Druga roba", price: "12" }],
  });
  expect(readableValues(stored, stored)).toEqual(stored);
});

test("a new line of an unreadable quantity is stored with its price, and cannot be sent", () => {
  const fresh = { ...blankLine("2"), name: "Nova", quantity: "abc", price: "7" };
  const typed = { ...stored, lines: [line, fresh] };
  const first = readableValues(typed, { ...stored, lines: [line, blankLine("2")] });
  // Stored again while it still cannot be read, it stays so.
  const again = readableValues({ ...typed, notes: ["x"] }, first);
  for (const { lines } of [first, again]) {
    expect(lines[1]).toMatchObject({ name: "Nova", quantity: "0", unitCode: "", price: "7" });
  }
  expect(unitFaults(again)).toEqual(["lines.1.unitCode"]);
  const mended = { ...typed, lines: [line, { ...fresh, quantity: "2" }] };
  expect(unitFaults(readableValues(mended, again))).toEqual([]);
});

test("a stored price is said with VAT where prices have become so", () => {
  const typed = { ...stored, pricesIncludeTax: true, lines: [{ ...line, price: "x" }] };
  expect(readableValues(typed, stored).lines[0]?.price).toBe("12");
});

test("taking in somebody else's version leaves what cannot be read on the screen", () => {
  const typed = { ...stored, lines: [{ ...line, quantity: "abc" }] };
  const theirs = { ...stored, notes: ["Njihova"] };
  const merged = mergeDraft({ base: stored, typed, theirs });
  expect(merged).toEqual({ ...theirs, lines: typed.lines });
  expect(conflictsOf({ base: stored, typed, theirs })).toEqual([]);
});

function unitFaults(values: DraftValues): string[] {
  const { lines } = documentOf(values);
  return lines.flatMap(({ unitCode }, index) => (unitCode === "" ? [`lines.${index}.unitCode`] : []));
}
