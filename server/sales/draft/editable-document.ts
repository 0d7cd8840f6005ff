import { z } from "zod";
import { enteredLine, enteredText } from "#server/domain/entered-text.ts";
import { withComputedAmounts } from "#server/domain/invoice/computed-amounts.ts";
import {
  advanceSchema,
  attachmentSchema,
  exchangeRateSchema,
  type Invoice,
  invoiceLineSchema,
  invoiceSchema,
} from "#server/domain/invoice/invoice.ts";
import { prepaidBy } from "#server/domain/invoice/prepaid.ts";
import { decimal, toPlainText } from "#server/domain/money.ts";

const linesMax = 2000;
const itemsMax = 200;

const shortText = enteredLine.max(200);
const optionalText = (charactersMax: number, entered = enteredLine) =>
  entered
    .max(charactersMax)
    .nullable()
    .transform((text) => text || null);
/** What the columns of a line hold. */
const figure = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);

const lineSchema = invoiceLineSchema.extend({
  id: enteredLine.min(1).max(20),
  name: enteredLine.max(500),
  description: optionalText(1000, enteredText),
  sellersItemId: optionalText(100),
  buyersItemId: optionalText(100),
  quantity: figure,
  unitCode: enteredLine.max(50),
  unitPrice: figure.nullable(),
  grossPrice: figure.optional(),
  allowanceCharges: invoiceLineSchema.shape.allowanceCharges.max(itemsMax),
  taxPercent: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/),
});

const { shape } = invoiceSchema;

/** What a document says of a file whose bytes stand beside it. */
export const keptFileSchema = attachmentSchema.extend({ name: shortText, content: z.null() });
export type KeptFile = z.infer<typeof keptFileSchema>;

/** What a person decides about a document; seller, account and issue day follow the company and the day of sending. */
export const editableDocumentSchema = z.object({
  /** Null keeps the buyer that an imported file named and that is nobody's partner. */
  partnerId: z.uuid().nullable(),
  typeCode: shape.typeCode,
  number: optionalText(200),
  deliveryDate: shape.deliveryDate,
  dueDate: shape.dueDate,
  vatPointCode: shape.vatPointCode,
  periodStart: shape.periodStart,
  periodEnd: shape.periodEnd,
  notes: z.array(enteredText.min(1).max(1000)).max(itemsMax),
  buyerReference: optionalText(200),
  orderNumber: optionalText(200),
  contractNumber: optionalText(200),
  lotNumber: optionalText(200),
  billingReferences: z.array(shape.billingReferences.element.extend({ number: shortText })).max(itemsMax),
  /** Files kept by `attachFile`; their bytes are not sent again. */
  attachments: z.array(keptFileSchema).max(itemsMax),
  /** Foreign files may name a currency that is none: the rules say so. */
  currency: enteredLine.min(1).max(10),
  exchangeRate: exchangeRateSchema.extend({ rate: figure.nullable() }).nullable(),
  pricesIncludeTax: z.boolean(),
  payment: z.object({ meansCode: z.string().max(3), model: optionalText(10), reference: optionalText(100) }),
  allowanceCharges: shape.allowanceCharges.max(itemsMax),
  exemptionReasons: shape.exemptionReasons.max(20),
  advances: z.array(advanceSchema.extend({ number: shortText })).max(itemsMax),
  /** Counts only without advances: their sum is computed. */
  prepaidAmount: figure,
  roundingAmount: figure,
  lines: z.array(lineSchema).max(linesMax),
  sendToCir: z.enum(["Yes", "No"]).nullable(),
});
export type EditableDocument = z.infer<typeof editableDocumentSchema>;

/** The stored document with what a person entered; amounts that follow from others are computed anew. */
export function withEdits(
  { exchangeRate: _r, pricesIncludeTax: _t, ...stored }: Invoice,
  {
    partnerId: _p,
    sendToCir: _s,
    payment,
    lines,
    attachments,
    advances,
    exchangeRate,
    pricesIncludeTax,
    ...fields
  }: EditableDocument,
): Invoice {
  const edited = {
    ...stored,
    ...fields,
    attachments: attachments.length === 0 ? undefined : attachments,
    ...(advances.length === 0 ? { advances: undefined } : { advances, prepaidAmount: prepaidBy(advances) }),
    ...(exchangeRate === null ? {} : { exchangeRate }),
    ...(pricesIncludeTax ? { pricesIncludeTax } : {}),
    payment: { ...stored.payment, ...payment },
    lines: lines.map(inPlainFigures),
  };
  return invoiceSchema.parse(withComputedAmounts(invoiceSchema.parse(edited)));
}

function inPlainFigures(line: EditableDocument["lines"][number]) {
  return {
    ...line,
    quantity: toPlainText(decimal(line.quantity)),
    unitPrice: line.unitPrice === null ? null : toPlainText(decimal(line.unitPrice)),
    taxPercent: toPlainText(decimal(line.taxPercent)),
  };
}

/** Whether two versions of a document say the same; both have passed the schema, so their fields stand in one order. */
export function isSameDocument(first: Invoice, second: Invoice): boolean {
  return JSON.stringify(invoiceSchema.parse(first)) === JSON.stringify(invoiceSchema.parse(second));
}
