import { expect, test } from "vitest";
import { type DraftValues, documentOf, draftSchema, sameValues } from "./draft-values.ts";
import { blankLine, isBlankLine, lineOf, lineValuesOf, nextLineId } from "./line-values.ts";

const stored: DraftValues = {
  partnerId: null,
  typeCode: "380",
  number: "2026-17",
  deliveryDate: "2026-11-20",
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
  lines: [{ ...blankLine("1"), name: "Roba", unitPrice: "10" }],
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
  expect(isBlankLine({ ...blankLine("1"), unitPrice: "5" })).toBe(false);
});

test("a figure that cannot be read is marked, and counts as nothing until it is mended", () => {
  const lines = [{ ...blankLine("1"), name: "Roba", quantity: "dva", unitPrice: "10" }];
  expect(draftSchema.safeParse({ ...stored, lines }).error?.issues).toMatchObject([
    { path: ["lines", 0, "quantity"], message: "AMOUNT_INVALID" },
  ]);
  expect(documentOf({ ...stored, lines }).lines[0]?.quantity).toBe("0");
});

test("a discount in per cent carries its amount, and none at all leaves no trace", () => {
  const line = { ...blankLine("1"), name: "Roba", quantity: "3", unitPrice: "33.33", discount: "10" };
  expect(lineOf(line).allowanceCharges).toEqual([
    { charge: false, amount: "10.00", percent: "10", reason: null },
  ]);
  expect(lineOf({ ...line, discount: "" }).allowanceCharges).toEqual([]);
  expect(lineOf({ ...line, discount: "0" }).allowanceCharges).toEqual([]);
});

test("what the grid does not show of a line is kept", () => {
  const line = lineOf({ ...blankLine("1"), name: "Roba", unitPrice: "10" });
  const imported = {
    ...line,
    description: "Opis",
    buyersItemId: "K-1",
    allowanceCharges: [{ charge: true, amount: "5.00", percent: null, reason: "Prevoz" }],
  };
  expect(lineOf(lineValuesOf(imported))).toEqual(imported);
});

test("a new line takes a number that no other has", () => {
  expect(nextLineId([{ id: "3" }, { id: "A" }, { id: "1" }])).toBe("4");
  expect(nextLineId([])).toBe("1");
});
