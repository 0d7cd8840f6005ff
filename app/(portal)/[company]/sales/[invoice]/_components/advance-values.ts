import { z } from "zod";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import {
  type Advance,
  advanceSchema,
  type BillingReference,
  type Invoice,
} from "#server/domain/invoice/invoice.ts";
import { decimal, parseDecimal, percentOf, toMoneyText } from "#server/domain/money.ts";

const amountText = z.string().refine((text) => parseDecimal(text) !== null, "AMOUNT_INVALID");
const dayText = z.string().refine((text) => text === "" || parseCivilDate(text) !== null, "DATE_INVALID");
const { taxGroups, exchangeRate } = advanceSchema.shape;

/** An advance that a final invoice takes off, with its day: in the document that stands in its reference. */
export const advanceValuesSchema = z.object({
  number: z.string().trim().max(200, "TOO_LONG"),
  issueDate: dayText,
  outsideSef: z.boolean(),
  exchangeRate,
  taxGroups: z.array(taxGroups.element.extend({ taxable: amountText, tax: amountText })),
});
export type AdvanceValues = z.infer<typeof advanceValuesSchema>;

export function advancesOf({ advances = [], billingReferences }: Invoice): AdvanceValues[] {
  return advances.map(({ number, exchangeRate: rate, taxGroups: groups }) => {
    const reference = billingReferences.find((each) => each.number === number);
    return {
      number,
      issueDate: reference?.issueDate ?? "",
      outsideSef: reference?.outsideSef ?? false,
      exchangeRate: rate,
      taxGroups: groups,
    };
  });
}

/** References of a document that are not those of its advances. */
export function withoutReferences({ advances = [], billingReferences }: Invoice): BillingReference[] {
  return billingReferences.filter(({ number }) => advances.every((advance) => advance.number !== number));
}

/** Every advance is a billing reference with its issue date and its kind (SRBDT BT-E26). */
export function referencesOf(advances: readonly AdvanceValues[]): BillingReference[] {
  return advances.map(({ number, issueDate, outsideSef }) => ({
    number: number.trim(),
    issueDate: parseCivilDate(issueDate),
    typeCode: "386",
    ...(outsideSef ? { outsideSef } : {}),
  }));
}

/** What cannot be read yet counts as nothing. */
export function advanceOf({ number, exchangeRate: rate, taxGroups: groups }: AdvanceValues): Advance {
  return {
    number: number.trim(),
    ...(rate === undefined ? {} : { exchangeRate: rate }),
    taxGroups: groups.map((group) => ({
      ...group,
      taxable: readable(group.taxable),
      tax: readable(group.tax),
    })),
  };
}

/** The tax on a base as it is usually worked out; the last para may be corrected by hand. */
export function usualTax(taxable: string, percent: string): string {
  return toMoneyText(percentOf(decimal(readable(taxable)), decimal(percent)));
}

function readable(text: string): string {
  return parseDecimal(text) === null ? "0" : text;
}
