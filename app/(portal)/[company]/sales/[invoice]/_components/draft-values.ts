import { z } from "zod";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import {
  attachmentSchema,
  type ExchangeRate,
  exchangeRateSchema,
  invoiceSchema,
  invoiceTypeCodeSchema,
  vatPointCodes,
} from "#server/domain/invoice/invoice.ts";
import { prepaidBy } from "#server/domain/invoice/prepaid.ts";
import { parseDecimal } from "#server/domain/money.ts";
import {
  advanceOf,
  advancesOf,
  advanceValuesSchema,
  referencesOf,
  withoutReferences,
} from "./advance-values.ts";
import {
  documentAllowancesOf,
  documentAllowanceValuesOf,
  documentAllowanceValuesSchema,
  figureText,
} from "./allowance-values.ts";
import { blankLine, isBlankLine, lineOf, lineValuesOf, lineValuesSchema } from "./line-values.ts";

/** Empty means that the day is left open; what cannot be read stays in the field as it was typed. */
const dayText = z.string().refine((text) => text === "" || parseCivilDate(text) !== null, "DATE_INVALID");
const shortText = z.string().trim().max(200, "TOO_LONG");
const { billingReferences, exemptionReasons } = invoiceSchema.shape;
const rateSources = exchangeRateSchema.shape.source.unwrap().options;

/** The editor's form. An empty text means "not given". */
export const draftSchema = z.object({
  partnerId: z.string().nullable(),
  typeCode: invoiceTypeCodeSchema,
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
  meansCode: z.string(),
  notes: z.array(z.string().trim().max(1000, "TOO_LONG")),
  currency: z.string().trim().min(1, "REQUIRED").max(10, "TOO_LONG"),
  /** Dinars for one unit of a foreign currency; kept in the form while the currency is the dinar. */
  exchangeRate: figureText,
  exchangeRateDate: dayText,
  exchangeRateSource: z.enum(["", ...rateSources]),
  pricesIncludeTax: z.boolean(),
  roundingAmount: figureText,
  sendToCir: z.enum(["Yes", "No"]).nullable(),
  billingReferences,
  advances: z.array(advanceValuesSchema),
  /** What an imported file says is paid already without naming an advance. */
  prepaidAmount: z.string(),
  allowanceCharges: z.array(documentAllowanceValuesSchema),
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
  const pricesIncludeTax = invoice.pricesIncludeTax === true;
  const lines = invoice.lines.map((line) => lineValuesOf(line, pricesIncludeTax));
  return {
    partnerId: partner?.id ?? null,
    typeCode: invoice.typeCode,
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
    meansCode: invoice.payment.meansCode,
    notes: invoice.notes.length === 0 ? [""] : invoice.notes,
    currency: invoice.currency,
    exchangeRate: invoice.exchangeRate?.rate ?? "",
    exchangeRateDate: invoice.exchangeRate?.date ?? "",
    exchangeRateSource: invoice.exchangeRate?.source ?? "",
    pricesIncludeTax,
    roundingAmount: /[1-9]/.test(invoice.roundingAmount) ? invoice.roundingAmount : "",
    // Nobody else is asked: an answer given in their place would be there already if they became public.
    sendToCir: buyerIsPublic ? sendToCir : null,
    billingReferences: withoutReferences(invoice),
    advances: advancesOf(invoice),
    prepaidAmount: invoice.prepaidAmount,
    allowanceCharges: invoice.allowanceCharges.map((entry) =>
      documentAllowanceValuesOf(entry, invoice.lines),
    ),
    exemptionReasons: invoice.exemptionReasons,
    attachments: (invoice.attachments ?? []).map((file) => ({ ...file, content: null })),
    lines: lines.length === 0 ? [blankLine("1")] : lines,
  };
}

/** What `invoices.saveDocument` takes. What cannot be read yet counts as not given: the form's own errors tell of it. */
export function documentOf(values: DraftValues) {
  const day = (text: string) => parseCivilDate(text);
  const text = (entered: string) => entered.trim() || null;
  const rounding = parseDecimal(values.roundingAmount) === null ? "0" : values.roundingAmount;
  const lines = values.lines
    .filter((line) => !isBlankLine(line))
    .map((line) => lineOf(line, values.pricesIncludeTax));
  return {
    partnerId: values.partnerId,
    typeCode: values.typeCode,
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
    payment: { meansCode: values.meansCode, model: text(values.model), reference: text(values.reference) },
    notes: values.notes.map((note) => note.trim()).filter((note) => note !== ""),
    currency: values.currency.trim(),
    exchangeRate: exchangeRateOf(values),
    pricesIncludeTax: values.pricesIncludeTax,
    roundingAmount: rounding,
    sendToCir: values.sendToCir,
    billingReferences: [...referencesOf(values.advances), ...values.billingReferences],
    ...settled(values),
    allowanceCharges: documentAllowancesOf(values.allowanceCharges, lines),
    exemptionReasons: values.exemptionReasons,
    attachments: values.attachments,
    lines,
  };
}

/** Advances and their sum: computed, and only where none is named what the file said. */
function settled({ advances, prepaidAmount }: Pick<DraftValues, "advances" | "prepaidAmount">) {
  const entered = advances.map(advanceOf);
  return { advances: entered, prepaidAmount: entered.length === 0 ? prepaidAmount : prepaidBy(entered) };
}

function exchangeRateOf(values: DraftValues): ExchangeRate | null {
  const rate = parseDecimal(values.exchangeRate) === null ? null : values.exchangeRate;
  const date = parseCivilDate(values.exchangeRateDate);
  const source = values.exchangeRateSource || null;
  const isOpen = rate === null && date === null && source === null;
  return values.currency === domesticCurrency || isOpen ? null : { rate, date, source };
}

export function sameValues(first: DraftValues, second: DraftValues): boolean {
  return JSON.stringify(documentOf(first)) === JSON.stringify(documentOf(second));
}
