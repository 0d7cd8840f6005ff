import { z } from "zod";
import {
  calendarFeedSchema,
  getCalendarFeed,
  renewCalendarFeed,
  revokeCalendarFeed,
} from "#server/deadlines/calendar-feed.ts";
import { countNear } from "#server/deadlines/count-near.ts";
import {
  deadlineMonthInput,
  deadlineMonthSchema,
  getDeadlineMonth,
} from "#server/deadlines/deadline-month.ts";
import { deadlineRowSchema } from "#server/deadlines/deadline-row.ts";
import { getDocumentDeadlines } from "#server/deadlines/get-document-deadlines.ts";
import { getVatEffects, vatEffectsSchema } from "#server/deadlines/get-vat-effects.ts";
import { deadlineListSchema, listDeadlines, listDeadlinesInput } from "#server/deadlines/list-deadlines.ts";
import {
  remindBuyers,
  remindedSchema,
  reminderOrder,
  reminderSchema,
  reminderScope,
  suggestReminder,
} from "#server/deadlines/remind-buyers.ts";
import { locales } from "#server/messages/locales.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

const done = z.object({ done: z.literal(true) });

export const deadlinesRouter = router({
  forDocument: companyProcedure("invoice.read")
    .input(z.object({ invoiceId: z.uuid() }))
    .output(z.object({ running: z.array(deadlineRowSchema), ended: z.array(deadlineRowSchema) }))
    .query(({ ctx, input }) => getDocumentDeadlines(ctx.company, input.invoiceId)),

  whatIf: companyProcedure("invoice.read")
    .input(z.object({ invoiceId: z.uuid() }))
    .output(vatEffectsSchema)
    .query(({ ctx, input }) => getVatEffects(ctx.company, input.invoiceId)),

  list: companyProcedure("invoice.read")
    .input(listDeadlinesInput)
    .output(deadlineListSchema)
    .query(({ ctx, input }) => listDeadlines(ctx.company, input)),

  month: companyProcedure("invoice.read")
    .input(deadlineMonthInput)
    .output(deadlineMonthSchema)
    .query(({ ctx, input }) => getDeadlineMonth(ctx.company, input)),

  near: companyProcedure("invoice.read")
    .output(z.object({ count: z.number() }))
    .query(async ({ ctx }) => ({ count: await countNear(ctx.company) })),

  suggestReminder: companyProcedure("invoice.send")
    .input(reminderScope)
    .output(reminderSchema)
    .query(({ ctx, input }) => suggestReminder(ctx.company, input)),

  remind: companyProcedure("invoice.send")
    .input(reminderOrder)
    .output(remindedSchema)
    .mutation(({ ctx, input }) => remindBuyers(ctx.company, input)),

  feed: companyProcedure("invoice.read")
    .output(calendarFeedSchema.nullable())
    .query(({ ctx }) => getCalendarFeed(ctx.company)),

  renewFeed: companyProcedure("invoice.read")
    .input(z.object({ locale: z.enum(locales) }))
    .output(z.object({ address: z.string() }))
    .mutation(({ ctx, input }) => renewCalendarFeed(ctx.company, input.locale)),

  revokeFeed: companyProcedure("invoice.read")
    .output(done)
    .mutation(async ({ ctx }) => {
      await revokeCalendarFeed(ctx.company);
      return { done: true };
    }),
});
