import { blankInvoice, nobody } from "#server/domain/invoice/blank-invoice.ts";

/** Fields that a hand-written document may leave out, with what their absence means; lines and parties it must have. */
const {
  seller: _seller,
  buyer: _buyer,
  lines: _lines,
  payment: paymentBlanks,
  ...documentBlanks
} = blankInvoice("380");
const { name: _name, ...partyBlanks } = nobody;
const allowanceBlanks = { percent: null, reason: null };
const lineBlanks = { description: null, sellersItemId: null, buyersItemId: null, unitCode: "H87" };
const referenceBlanks = { issueDate: null, typeCode: null };

/** Puts the blanks in; what it does not understand it hands on for the schema to judge. */
export function completeInvoice(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return {
    ...documentBlanks,
    ...value,
    seller: complete(partyBlanks, value.seller),
    buyer: complete(partyBlanks, value.buyer),
    payment: complete(paymentBlanks, value.payment ?? {}),
    allowanceCharges: completeEach(allowanceBlanks, value.allowanceCharges),
    billingReferences: completeEach(referenceBlanks, value.billingReferences),
    exemptionReasons: completeEach({ text: null }, value.exemptionReasons),
    lines: completeEach(lineBlanks, value.lines, completeLine),
  };
}

function completeLine(line: Record<string, unknown>, index: number): Record<string, unknown> {
  return {
    id: String(index + 1),
    ...line,
    allowanceCharges: completeEach(allowanceBlanks, line.allowanceCharges),
  };
}

function complete(blanks: Record<string, unknown>, value: unknown): unknown {
  return isRecord(value) ? { ...blanks, ...value } : value;
}

function completeEach(
  blanks: Record<string, unknown>,
  list: unknown,
  more: (entry: Record<string, unknown>, index: number) => Record<string, unknown> = (entry) => entry,
): unknown {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return list;
  return list.map((entry, index) => (isRecord(entry) ? more({ ...blanks, ...entry }, index) : entry));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
