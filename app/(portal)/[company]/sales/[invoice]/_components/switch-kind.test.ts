import { expect, test } from "vitest";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { type DraftValues, documentOf, valuesOf } from "./draft-values.ts";
import { blankLine } from "./line-values.ts";
import { switchKind } from "./switch-kind.ts";

function draft(typeCode: InvoiceTypeCode, entered: Partial<DraftValues>): DraftValues {
  const invoice = blankInvoice(typeCode);
  const empty = { deliveryDate: null, dueDate: null };
  const values = valuesOf({ invoice, entered: empty, sendToCir: null, buyerIsPublic: false, partner: null });
  return { ...values, lines: [{ ...blankLine("1"), name: "Roba", price: "10" }], ...entered };
}

const advance = {
  number: "AV-1",
  issueDate: "2026-11-02",
  outsideSef: false,
  exchangeRate: undefined,
  taxGroups: [{ taxCategory: "S", taxPercent: "20", taxable: "100.00", tax: "20.00" }],
} as const;
const reference = { number: "2026-1", issueDate: "2026-11-01", typeCode: "380" } as const;
const ofAdvance = { number: "AV-1", issueDate: "2026-11-01", typeCode: "386" } as const;
const days = { deliveryDate: "2026-11-20", dueDate: "2026-12-24" };
const period = { periodStart: "2026-11-01", periodEnd: "2026-11-30" };

test.each([
  ["380", "383", { ...days, vatPointCode: "3" }, []],
  ["380", "386", { ...days, ...period, vatPointCode: "35" }, ["deliveryDate", "dueDate"]],
  ["380", "386", { vatPointCode: "3" }, ["vatPointCode"]],
  ["380", "381", { ...days, ...period, vatPointCode: "35" }, ["dueDate", "periodStart", "periodEnd"]],
  ["380", "383", { advances: [{ ...advance, taxGroups: [...advance.taxGroups] }] }, ["advances"]],
  ["380", "381", { prepaidAmount: "120.00" }, ["prepaidAmount"]],
  ["381", "383", { billingReferences: [reference] }, []],
  ["381", "383", { billingReferences: [ofAdvance] }, ["billingReferences"]],
  ["381", "380", { billingReferences: [reference] }, ["billingReferences"]],
  ["386", "380", { dueDate: "2026-11-02", vatPointCode: "432" }, ["dueDate"]],
] as const)("from %s to %s with %o loses %o, and says so", (from, to, entered, lost) => {
  const before = draft(from, structuredClone(entered) as Partial<DraftValues>);
  const after = switchKind(before, to);
  expect(after.lost).toEqual(lost);
  expect(after.values).toMatchObject({ typeCode: to, lines: before.lines, notes: before.notes });
});

test.each([
  ["380", "381", ""],
  ["380", "386", "432"],
  ["381", "383", "35"],
  ["386", "380", "35"],
] as const)("the VAT point follows the kind from %s to %s", (from, to, point) => {
  const usual = from === "381" ? "" : from === "386" ? "432" : "35";
  expect(switchKind(draft(from, { vatPointCode: usual }), to)).toMatchObject({
    values: { vatPointCode: point },
    lost: [],
  });
});

test("an advance is named once in the references of the document, with its kind", () => {
  const values = draft("380", {
    advances: [{ ...advance, outsideSef: true, taxGroups: [...advance.taxGroups] }],
  });
  const document = documentOf(values);
  expect(document.billingReferences).toEqual([
    { number: "AV-1", issueDate: "2026-11-02", typeCode: "386", outsideSef: true },
  ]);
  expect(document.prepaidAmount).toBe("120.00");
  const { exchangeRate: _none, ...stated } = document;
  const invoice = { ...blankInvoice("380"), ...stated };
  const again = valuesOf({
    invoice: { ...invoice, lines: document.lines, payment: { ...invoice.payment, account: null } },
    entered: { deliveryDate: null, dueDate: null },
    ...{ sendToCir: null, buyerIsPublic: false, partner: null },
  });
  expect(again.advances).toEqual(values.advances);
  expect(again.billingReferences).toEqual([]);
});
