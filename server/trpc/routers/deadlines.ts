import { z } from "zod";
import { deadlineRowSchema } from "#server/deadlines/deadline-row.ts";
import { getDocumentDeadlines } from "#server/deadlines/get-document-deadlines.ts";
import { getVatEffects, vatEffectsSchema } from "#server/deadlines/get-vat-effects.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

export const deadlinesRouter = router({
  forDocument: companyProcedure("invoice.read")
    .input(z.object({ invoiceId: z.uuid() }))
    .output(z.object({ running: z.array(deadlineRowSchema), ended: z.array(deadlineRowSchema) }))
    .query(({ ctx, input }) => getDocumentDeadlines(ctx.company, input.invoiceId)),

  whatIf: companyProcedure("invoice.read")
    .input(z.object({ invoiceId: z.uuid() }))
    .output(vatEffectsSchema)
    .query(({ ctx, input }) => getVatEffects(ctx.company, input.invoiceId)),
});
