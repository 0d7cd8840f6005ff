import { z } from "zod";
import {
  type AllowanceCharge,
  allowanceChargeSchema,
  type DocumentAllowanceCharge,
  documentAllowanceChargeSchema,
  type InvoiceLine,
} from "#server/domain/invoice/invoice.ts";
import { allowanceAmount, lineGross, lineNet } from "#server/domain/invoice/totals.ts";
import { type Decimal, decimal, parseDecimal, sum } from "#server/domain/money.ts";

/** What a field of figures may hold: what the server stores, or nothing yet. */
export const figureText = z
  .string()
  .refine((text) => text === "" || /^-?\d{1,15}(\.\d{1,10})?$/.test(text), "AMOUNT_INVALID");

/**
 * An allowance or charge as the form holds it: either a percentage, from which the amount is computed, or an amount.
 * One without a figure is not part of the document yet.
 */
export const allowanceValuesSchema = z.object({
  charge: allowanceChargeSchema.shape.charge,
  by: z.enum(["percent", "amount"]),
  figure: figureText,
  reason: z.string().max(200, "TOO_LONG"),
});
export type AllowanceValues = z.infer<typeof allowanceValuesSchema>;

export const documentAllowanceValuesSchema = allowanceValuesSchema.extend({
  taxCategory: documentAllowanceChargeSchema.shape.taxCategory,
  taxPercent: documentAllowanceChargeSchema.shape.taxPercent,
  /** The percentage counts on all lines instead of those of its VAT group: so it came in a file. */
  ofAllLines: z.boolean(),
});
export type DocumentAllowanceValues = z.infer<typeof documentAllowanceValuesSchema>;

export function blankAllowance(charge: boolean): AllowanceValues {
  return { charge, by: charge ? "amount" : "percent", figure: "", reason: "" };
}

export function allowanceValuesOf({ charge, amount, percent, reason }: AllowanceCharge): AllowanceValues {
  const figure =
    percent === null
      ? { by: "amount" as const, figure: amount }
      : { by: "percent" as const, figure: percent };
  return { charge, ...figure, reason: reason ?? "" };
}

export function documentAllowanceValuesOf(
  entry: DocumentAllowanceCharge,
  lines: readonly InvoiceLine[],
): DocumentAllowanceValues {
  const { taxCategory, taxPercent, percent, amount } = entry;
  const fits = (base: Decimal) =>
    percent !== null && decimal(allowanceAmount(base, percent)).equals(decimal(amount));
  const ofAllLines = !fits(netOf(lines, entry)) && fits(netOf(lines));
  return { ...allowanceValuesOf(entry), taxCategory, taxPercent, ofAllLines };
}

/** Those of one line; a percentage counts on quantity times price. */
export function allowancesOf(
  entries: readonly AllowanceValues[],
  line: Pick<InvoiceLine, "quantity" | "unitPrice">,
): AllowanceCharge[] {
  return entries.filter(isBegun).map((entry) => allowanceOf(entry, lineGross(line)));
}

export function documentAllowancesOf(
  entries: readonly DocumentAllowanceValues[],
  lines: readonly InvoiceLine[],
): DocumentAllowanceCharge[] {
  return entries.filter(isBegun).map((entry) => {
    const { taxCategory, taxPercent, ofAllLines } = entry;
    const base = ofAllLines ? netOf(lines) : netOf(lines, entry);
    return { ...allowanceOf(entry, base), taxCategory, taxPercent };
  });
}

/** An amount that cannot be read counts as nothing until it is mended; none at all leaves no trace. */
function isBegun({ figure, reason }: AllowanceValues): boolean {
  return figure !== "" && (/[1-9]/.test(figure) || reason.trim() !== "");
}

function allowanceOf({ charge, by, figure, reason }: AllowanceValues, base: Decimal): AllowanceCharge {
  const readable = parseDecimal(figure) === null ? "0" : figure;
  const percent = by === "percent" ? readable : null;
  const amount = percent === null ? readable : allowanceAmount(base, percent);
  return { charge, amount, percent, reason: reason.trim() || null };
}

function netOf(
  lines: readonly InvoiceLine[],
  group?: Pick<DocumentAllowanceCharge, "taxCategory" | "taxPercent">,
): Decimal {
  const counted = lines.filter(
    ({ taxCategory, taxPercent }) =>
      group === undefined ||
      (taxCategory === group.taxCategory && decimal(taxPercent).equals(decimal(group.taxPercent))),
  );
  return sum(counted.map(lineNet));
}
