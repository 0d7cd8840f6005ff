import { expect, test } from "vitest";
import { changesOf, type DraftValues, draftSchema, mergeDraft, sameValues } from "./draft-values.ts";

const stored: DraftValues = {
  number: "2026-17",
  deliveryDate: "2026-11-20",
  dueDate: "",
  vatPointCode: "35",
  orderNumber: "",
  contractNumber: "",
  lotNumber: "",
  note: "",
  sendToCir: null,
};

test("a version of somebody else is taken in without losing what was typed here", () => {
  const typed = { ...stored, number: "2026-18", sendToCir: "Yes" } as const;
  const theirs = { ...stored, note: "Njihova napomena", dueDate: "2026-12-24" };
  expect(mergeDraft({ base: stored, typed, theirs })).toEqual({
    ...stored,
    number: "2026-18",
    sendToCir: "Yes",
    note: "Njihova napomena",
    dueDate: "2026-12-24",
  });
});

test("where both changed a field, what was typed here stays on the screen", () => {
  const typed = { ...stored, note: "Moja" };
  const theirs = { ...stored, note: "Njihova" };
  expect(mergeDraft({ base: stored, typed, theirs }).note).toBe("Moja");
});

test("empty fields are sent as absent", () => {
  expect(changesOf({ ...stored, vatPointCode: "" })).toMatchObject({
    number: "2026-17",
    dueDate: null,
    vatPointCode: null,
    orderNumber: null,
    note: null,
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

test("the order of fields makes no difference between two drafts", () => {
  const { number, ...rest } = stored;
  expect(sameValues(stored, { ...rest, number })).toBe(true);
  expect(sameValues(stored, { ...stored, note: "x" })).toBe(false);
});
