import { z } from "zod";
import { grossPriceOf, netPriceOf } from "#server/domain/invoice/gross-price.ts";
import { type InvoiceLine, invoiceLineSchema, taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { decimal, parseDecimal } from "#server/domain/money.ts";
import {
  allowancesOf,
  allowanceValuesOf,
  allowanceValuesSchema,
  blankAllowance,
  figureText,
} from "./allowance-values.ts";

const { taxCategory, taxPercent } = invoiceLineSchema.shape;

/** A row of the grid. Figures are decimal text, empty, or what somebody typed and we could not read. */
export const lineValuesSchema = z.object({
  id: z.string(),
  name: z.string().max(500, "TOO_LONG"),
  description: z.string().max(1000, "TOO_LONG"),
  sellersItemId: z.string().max(100, "TOO_LONG"),
  buyersItemId: z.string().max(100, "TOO_LONG"),
  quantity: figureText,
  unitCode: z.string().max(50, "TOO_LONG"),
  /** As entered: with VAT where the document's prices include it. Empty is not zero. */
  price: figureText,
  allowanceCharges: z.array(allowanceValuesSchema),
  taxCategory,
  taxPercent,
});
export type LineValues = z.infer<typeof lineValuesSchema>;

export function blankLine(id: string, like?: LineValues): LineValues {
  return {
    id,
    name: "",
    description: "",
    sellersItemId: "",
    buyersItemId: "",
    quantity: "1",
    unitCode: like?.unitCode ?? "H87",
    price: "",
    allowanceCharges: [],
    taxCategory: like?.taxCategory ?? "S",
    taxPercent: like?.taxPercent ?? "20",
  };
}

/** A row that nobody has begun: it is not part of the document. */
export function isBlankLine(line: LineValues): boolean {
  const { name, description, sellersItemId, buyersItemId, price, allowanceCharges } = line;
  const texts = [name, description, sellersItemId, buyersItemId, price];
  return texts.every((text) => text.trim() === "") && allowanceCharges.length === 0;
}

/** The next free number of a line: BT-126 must be unique in the document. */
export function nextLineId(lines: readonly { id: string }[]): string {
  return String(
    lines.reduce((highest, { id }) => Math.max(highest, /^\d{1,9}$/.test(id) ? Number(id) : 0), 0) + 1,
  );
}

export function lineValuesOf(line: InvoiceLine, pricesIncludeTax: boolean): LineValues {
  return {
    id: line.id,
    name: line.name,
    description: line.description ?? "",
    sellersItemId: line.sellersItemId ?? "",
    buyersItemId: line.buyersItemId ?? "",
    quantity: line.quantity,
    unitCode: line.unitCode,
    price: (pricesIncludeTax ? line.grossPrice : line.unitPrice) ?? "",
    allowanceCharges: line.allowanceCharges.map(allowanceValuesOf),
    taxCategory: line.taxCategory,
    taxPercent: line.taxPercent,
  };
}

/** The line of the document; a figure that cannot be read counts as nothing until it is mended. */
export function lineOf(values: LineValues, pricesIncludeTax: boolean): InvoiceLine {
  const { price, allowanceCharges, ...rest } = values;
  const quantity = parseDecimal(values.quantity) === null ? "0" : values.quantity;
  const prices = pricesOf(price, { quantity, taxPercent: values.taxPercent, pricesIncludeTax });
  return {
    ...rest,
    name: values.name.trim(),
    description: values.description.trim() || null,
    sellersItemId: values.sellersItemId.trim() || null,
    buyersItemId: values.buyersItemId.trim() || null,
    quantity,
    ...prices,
    allowanceCharges: allowancesOf(allowanceCharges, { quantity, unitPrice: prices.unitPrice }),
  };
}

function pricesOf(
  price: string,
  { pricesIncludeTax, ...of }: { quantity: string; taxPercent: string; pricesIncludeTax: boolean },
): Pick<InvoiceLine, "unitPrice" | "grossPrice"> {
  if (parseDecimal(price) === null) return { unitPrice: null };
  if (!pricesIncludeTax) return { unitPrice: price };
  return { unitPrice: netPriceOf({ ...of, grossPrice: price }).unitPrice, grossPrice: price };
}

/** The row's price said the other way, with VAT or without, for when the whole document changes over. */
export function withPriceSaid(line: LineValues, how: "net" | "gross"): LineValues {
  const { price, quantity, taxPercent: percent } = line;
  if (parseDecimal(price) === null) return line;
  const said =
    how === "gross"
      ? grossPriceOf({ unitPrice: price, taxPercent: percent })
      : netPriceOf({ quantity: readable(quantity), grossPrice: price, taxPercent: percent }).unitPrice;
  return { ...line, price: said };
}

function readable(text: string): string {
  return parseDecimal(text) === null ? "0" : text;
}

/** What the cell of the discount shows: its only percentage, nothing yet, or null where the cell has no room for it. */
export function discountOf({ allowanceCharges: [first, ...more] }: LineValues): string | null {
  if (first === undefined) return "";
  const isPlain = more.length === 0 && !first.charge && first.by === "percent";
  return isPlain ? first.figure : null;
}

/** The row with that percentage; an empty one takes the discount away, unless somebody wrote a reason for it. */
export function withDiscount(line: LineValues, figure: string): LineValues {
  const [first = blankAllowance(false)] = line.allowanceCharges;
  const isGone = figure === "" && first.reason.trim() === "";
  return { ...line, allowanceCharges: isGone ? [] : [{ ...first, figure }] };
}

/** "S:20", "E:0": one choice of the VAT list. */
export function taxKey({ taxCategory: code, taxPercent: percent }: Taxed): string {
  return `${code}:${parseDecimal(percent) === null ? percent : decimal(percent).toFixed()}`;
}

/** The choice back into category and rate; null when the key is none of the list's. */
export function taxOfKey(key: string): Taxed | null {
  const [code, percent = "0"] = key.split(":");
  const category = taxCategoryCodes.find((known) => known === code);
  return category === undefined ? null : { taxCategory: category, taxPercent: percent };
}

export type Taxed = Pick<LineValues, "taxCategory" | "taxPercent">;
