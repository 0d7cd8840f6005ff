import { z } from "zod";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { attachmentSchema, invoiceSchema, vatPointCodes } from "#server/domain/invoice/invoice.ts";
import { parseDecimal } from "#server/domain/money.ts";
import { blankLine, isBlankLine, lineOf, lineValuesOf, lineValuesSchema } from "./line-values.ts";

/** Empty means that the day is left open; what cannot be read stays in the field as it was typed. */
const dayText = z.string().refine((text) => text === "" || parseCivilDate(text) !== null, "DATE_INVALID");
const shortText = z.string().trim().max(200, "TOO_LONG");
const { billingReferences, allowanceCharges, exemptionReasons } = invoiceSchema.shape;

/** The editor's form. An empty text means "not given". */
export const draftSchema = z.object({
  partnerId: z.string().nullable(),
  number: shortText,
  deliveryDate: dayText,
  dueDate: dayText,
  vatPointCode: z.enum(["", ...vatPointCodes]),
  periodStart: dayText,
  periodEnd: dayText,
  buyerReference: shortText,
  orderNumber: shortText,
  contractNumber: shortText,
  lotNumber: shortText,
  model: z.string().trim().max(10, "TOO_LONG"),
  reference: z.string().trim().max(100, "TOO_LONG"),
  note: z.string().trim().max(1000, "TOO_LONG"),
  roundingAmount: z
    .string()
    .refine((text) => text === "" || /^-?\d{1,15}(\.\d{1,10})?$/.test(text), "AMOUNT_INVALID"),
  sendToCir: z.enum(["Yes", "No"]).nullable(),
  billingReferences,
  allowanceCharges,
  exemptionReasons,
  attachments: z.array(attachmentSchema.extend({ content: z.null() })),
  lines: z.array(lineValuesSchema),
});
export type DraftValues = z.infer<typeof draftSchema>;

type Stored = Pick<
  Outputs["invoices"]["get"],
  "invoice" | "entered" | "sendToCir" | "buyerIsPublic" | "partner"
>;

export function valuesOf({ invoice, entered, sendToCir, buyerIsPublic, partner }: Stored): DraftValues {
  return {
    partnerId: partner?.id ?? null,
    number: invoice.number ?? "",
    deliveryDate: entered.deliveryDate ?? "",
    dueDate: entered.dueDate ?? "",
    vatPointCode: invoice.vatPointCode ?? "",
    periodStart: invoice.periodStart ?? "",
    periodEnd: invoice.periodEnd ?? "",
    buyerReference: invoice.buyerReference ?? "",
    orderNumber: invoice.orderNumber ?? "",
    contractNumber: invoice.contractNumber ?? "",
    lotNumber: invoice.lotNumber ?? "",
    model: invoice.payment.model ?? "",
    reference: invoice.payment.reference ?? "",
    note: invoice.notes.join("\n"),
    roundingAmount: /[1-9]/.test(invoice.roundingAmount) ? invoice.roundingAmount : "",
    // Nobody else is asked: an answer given in their place would be there already if they became public.
    sendToCir: buyerIsPublic ? sendToCir : null,
    billingReferences: invoice.billingReferences,
    allowanceCharges: invoice.allowanceCharges,
    exemptionReasons: invoice.exemptionReasons,
    attachments: (invoice.attachments ?? []).map((file) => ({ ...file, content: null })),
    lines: invoice.lines.length === 0 ? [blankLine("1")] : invoice.lines.map(lineValuesOf),
  };
}

/** What `invoices.saveDocument` takes. What cannot be read yet counts as not given: the form's own errors tell of it. */
export function documentOf(values: DraftValues) {
  const day = (text: string) => parseCivilDate(text);
  const text = (entered: string) => entered.trim() || null;
  const rounding = parseDecimal(values.roundingAmount) === null ? "0" : values.roundingAmount;
  return {
    partnerId: values.partnerId,
    number: text(values.number),
    deliveryDate: day(values.deliveryDate),
    dueDate: day(values.dueDate),
    vatPointCode: values.vatPointCode || null,
    periodStart: day(values.periodStart),
    periodEnd: day(values.periodEnd),
    buyerReference: text(values.buyerReference),
    orderNumber: text(values.orderNumber),
    contractNumber: text(values.contractNumber),
    lotNumber: text(values.lotNumber),
    payment: { model: text(values.model), reference: text(values.reference) },
    notes: values.note.trim() === "" ? [] : [values.note.trim()],
    roundingAmount: rounding,
    sendToCir: values.sendToCir,
    billingReferences: values.billingReferences,
    allowanceCharges: values.allowanceCharges,
    exemptionReasons: values.exemptionReasons,
    attachments: values.attachments,
    lines: values.lines.filter((line) => !isBlankLine(line)).map(lineOf),
  };
}

export function sameValues(first: DraftValues, second: DraftValues): boolean {
  return JSON.stringify(documentOf(first)) === JSON.stringify(documentOf(second));
}
