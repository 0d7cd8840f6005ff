import { z } from "zod";
import { enteredLine } from "#server/domain/entered-text.ts";
import {
  deleteView,
  listViews,
  renameView,
  savedViewSchema,
  saveView,
  viewedLists,
  viewNameLengthMax,
} from "#server/exchange/listing/saved-views.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

const list = z.enum(viewedLists);
const view = z.object({ viewId: z.uuid() });
const name = enteredLine.min(1, "REQUIRED").max(viewNameLengthMax, "TOO_LONG");
const done = z.object({ done: z.literal(true) });

/** What each person keeps of the lists; whoever may read the company may keep views of it. */
export const viewsRouter = router({
  list: companyProcedure("company.read")
    .input(z.object({ list }))
    .output(z.array(savedViewSchema))
    .query(({ ctx, input }) => listViews(ctx.company, input.list)),

  save: companyProcedure("company.read")
    .input(z.object({ list, name, address: z.string().max(2_000) }))
    .output(z.object({ viewId: z.string() }))
    .mutation(({ ctx, input }) => saveView(ctx.company, input)),

  rename: companyProcedure("company.read")
    .input(view.extend({ name }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await renameView(ctx.company, input);
      return { done: true };
    }),

  delete: companyProcedure("company.read")
    .input(view)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteView(ctx.company, input.viewId);
      return { done: true };
    }),
});
