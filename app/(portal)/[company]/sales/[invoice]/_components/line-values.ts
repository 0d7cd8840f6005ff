import { z } from "zod";
import { type InvoiceLine, invoiceLineSchema, taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { allowanceAmount, lineGross } from "#server/domain/invoice/totals.ts";
import { parseDecimal } from "#server/domain/money.ts";

/** What a cell of figures may hold: what the server stores, or nothing yet. */
const figureText = z
  .string()
  .refine((text) => text === "" || /^-?\d{1,15}(\.\d{1,10})?$/.test(text), "AMOUNT_INVALID");
const percentText = z
  .string()
  .refine((text) => text === "" || /^(100|\d{1,2})(\.\d{1,4})?$/.test(text), "AMOUNT_INVALID");

const { taxCategory, taxPercent, description, buyersItemId, allowanceCharges } = invoiceLineSchema.shape;

/** A row of the grid. Figures are decimal text, empty, or what somebody typed and we could not read. */
export const lineValuesSchema = z.object({
  id: z.string(),
  name: z.string().max(500, "TOO_LONG"),
  sellersItemId: z.string().max(100, "TOO_LONG"),
  quantity: figureText,
  unitCode: z.string(),
  unitPrice: figureText,
  /** Per cent; null when the line carries discounts that the grid cannot say, kept in `allowanceCharges`. */
  discount: percentText.nullable(),
  taxCategory,
  taxPercent,
  /** Not in the grid, kept as they are. */
  description,
  buyersItemId,
  allowanceCharges,
});
export type LineValues = z.infer<typeof lineValuesSchema>;

export function blankLine(id: string, like?: LineValues): LineValues {
  return {
    id,
    name: "",
    sellersItemId: "",
    quantity: "1",
    unitCode: like?.unitCode ?? "H87",
    unitPrice: "",
    discount: "",
    taxCategory: like?.taxCategory ?? "S",
    taxPercent: like?.taxPercent ?? "20",
    description: null,
    buyersItemId: null,
    allowanceCharges: [],
  };
}

/** A row that nobody has begun: it is not part of the document. */
export function isBlankLine({ name, sellersItemId, unitPrice }: LineValues): boolean {
  return name.trim() === "" && sellersItemId.trim() === "" && unitPrice === "";
}

/** The next free number of a line: BT-126 must be unique in the document. */
export function nextLineId(lines: readonly { id: string }[]): string {
  return String(
    lines.reduce((highest, { id }) => Math.max(highest, /^\d{1,9}$/.test(id) ? Number(id) : 0), 0) + 1,
  );
}

export function lineValuesOf(line: InvoiceLine): LineValues {
  const { taxCategory: category, taxPercent: percent, ...rest } = line;
  return {
    id: rest.id,
    name: rest.name,
    sellersItemId: rest.sellersItemId ?? "",
    quantity: rest.quantity,
    unitCode: rest.unitCode,
    unitPrice: rest.unitPrice,
    discount: discountOf(rest.allowanceCharges),
    taxCategory: category,
    taxPercent: percent,
    description: rest.description,
    buyersItemId: rest.buyersItemId,
    allowanceCharges: rest.allowanceCharges,
  };
}

function discountOf(entries: InvoiceLine["allowanceCharges"]): string | null {
  const [first, ...more] = entries;
  if (first === undefined) return "";
  return more.length === 0 && !first.charge ? first.percent : null;
}

/** The line of the document; a figure that cannot be read counts as nothing until it is mended. */
export function lineOf(values: LineValues): InvoiceLine {
  const { discount, ...rest } = values;
  const quantity = readable(values.quantity);
  const unitPrice = readable(values.unitPrice);
  return {
    ...rest,
    name: values.name.trim(),
    sellersItemId: values.sellersItemId.trim() || null,
    quantity,
    unitPrice,
    allowanceCharges:
      discount === null
        ? values.allowanceCharges
        : discountEntries(discount, { quantity, unitPrice }, values),
  };
}

function discountEntries(
  discount: string,
  line: Pick<InvoiceLine, "quantity" | "unitPrice">,
  { allowanceCharges: [kept] }: LineValues,
): InvoiceLine["allowanceCharges"] {
  const percent = readable(discount);
  if (!/[1-9]/.test(percent)) return [];
  const amount = allowanceAmount(lineGross(line), percent);
  return [{ charge: false, amount, percent, reason: kept?.reason ?? null }];
}

function readable(text: string): string {
  return parseDecimal(text) === null ? "0" : text;
}

/** "S:20", "E:0": one choice of the VAT list. */
export function taxKey(line: Pick<LineValues, "taxCategory" | "taxPercent">): string {
  return `${line.taxCategory}:${line.taxPercent}`;
}

/** The choice back into category and rate; null when the key is none of the list's. */
export function taxOfKey(key: string): Pick<LineValues, "taxCategory" | "taxPercent"> | null {
  const [code, percent = "0"] = key.split(":");
  const category = taxCategoryCodes.find((known) => known === code);
  return category === undefined ? null : { taxCategory: category, taxPercent: percent };
}
