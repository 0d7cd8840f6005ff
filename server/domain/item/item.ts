import { z } from "zod";
import { enteredLine, enteredText } from "#server/domain/entered-text.ts";
import { decimalText, taxCategoryCodeSchema } from "#server/domain/invoice/invoice.ts";
import { taxCategories } from "#server/domain/tax/categories.ts";

const optional = (charactersMax: number, entered = enteredLine) =>
  entered
    .max(charactersMax, "TOO_LONG")
    .nullable()
    .transform((text) => text || null);

/** So many come in at once; a longer list comes in parts. */
export const importedItemsMax = 1000;

/** What a form says of an item; what is wrong is told by a code beside its field. */
export const itemFormSchema = z
  .object({
    code: optional(100),
    name: enteredLine.min(1, "REQUIRED").max(500, "TOO_LONG"),
    description: optional(1000, enteredText),
    unitCode: enteredLine.min(1, "REQUIRED").max(50, "TOO_LONG"),
    /** Decimal text with at most four places; null: agreed each time. */
    price: decimalText.refine((text) => /^\d{1,12}(\.\d{1,4})?$/.test(text), "VALIDATION").nullable(),
    priceIncludesTax: z.boolean(),
    taxCategory: taxCategoryCodeSchema,
    taxPercent: decimalText,
    exemptionReason: optional(50),
  })
  .transform((item) => ({
    ...item,
    taxPercent: taxCategories[item.taxCategory].taxed ? item.taxPercent : "0",
    exemptionReason: taxCategories[item.taxCategory].reasonNeeded ? item.exemptionReason : null,
  }));
export type ItemForm = z.infer<typeof itemFormSchema>;
