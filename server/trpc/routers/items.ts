import { z } from "zod";
import { importedItemsMax, itemFormSchema } from "#server/domain/item/item.ts";
import { importedItemsSchema, importItems } from "#server/items/import-items.ts";
import { itemListSchema, listItems, listItemsInput } from "#server/items/list-items.ts";
import { archiveItem, createItem, updateItem } from "#server/items/save-item.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

const itemId = z.uuid();

/** What the company sells again and again. */
export const itemsRouter = router({
  list: companyProcedure("item.read")
    .input(listItemsInput)
    .output(itemListSchema)
    .query(({ ctx, input }) => listItems(ctx.company, input)),

  create: companyProcedure("item.edit")
    .input(z.object({ item: itemFormSchema }))
    .output(z.object({ itemId: z.string() }))
    .mutation(async ({ ctx, input }) => ({ itemId: await createItem(ctx.company, input.item) })),

  /** Many at once, or with `write: false` only a look at what would stop them. */
  import: companyProcedure("item.edit")
    .input(z.object({ items: z.array(itemFormSchema).min(1).max(importedItemsMax), write: z.boolean() }))
    .output(importedItemsSchema)
    .mutation(({ ctx, input }) => importItems(ctx.company, input)),

  update: companyProcedure("item.edit")
    .input(z.object({ itemId, version: z.int(), item: itemFormSchema }))
    .output(z.object({ version: z.number() }))
    .mutation(async ({ ctx, input: { item, ...which } }) => ({
      version: await updateItem(ctx.company, { ...which, form: item }),
    })),

  archive: companyProcedure("item.edit")
    .input(z.object({ itemId, archived: z.boolean() }))
    .output(z.object({ done: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await archiveItem(ctx.company, input);
      return { done: true };
    }),
});
