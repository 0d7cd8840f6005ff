import { z } from "zod";
import { taxCategoryCodeSchema } from "#server/domain/invoice/invoice.ts";

const text = z.string().nullable();
const figure = z.unknown().transform((value) => String(value));

/** An item as screens get it; figures are decimal text without needless zeros. */
export const itemSchema = z.object({
  id: z.string(),
  code: text,
  name: z.string(),
  description: text,
  unitCode: z.string(),
  price: text,
  priceIncludesTax: z.boolean(),
  taxCategory: taxCategoryCodeSchema,
  taxPercent: z.string(),
  exemptionReason: text,
  isActive: z.boolean(),
  version: z.number(),
});
export type ItemRow = z.infer<typeof itemSchema>;

const storedSchema = itemSchema.extend({ price: figure.nullable(), taxPercent: figure });

/** A row of the database; its decimals say themselves as "120" and "99.5". */
export function toItemRow(row: unknown): ItemRow {
  return itemSchema.parse(storedSchema.parse(row));
}
