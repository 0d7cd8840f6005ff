import { z } from "zod";
import { enteredLine } from "#server/domain/entered-text.ts";
import { beginFromTemplate } from "#server/sales/draft/begin-from-template.ts";
import { deleteTemplate, renameTemplate } from "#server/sales/draft/change-template.ts";
import { listTemplates, templateRowSchema } from "#server/sales/draft/list-templates.ts";
import { saveTemplate } from "#server/sales/draft/save-template.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

const template = z.object({ templateId: z.uuid() });
const name = enteredLine.min(1, "REQUIRED").max(100, "TOO_LONG");
const done = z.object({ done: z.literal(true) });

export const templatesRouter = router({
  list: companyProcedure("invoice.read")
    .output(z.array(templateRowSchema))
    .query(({ ctx }) => listTemplates(ctx.company)),

  save: companyProcedure("invoice.edit")
    .input(z.object({ invoiceId: z.uuid(), name }))
    .output(z.object({ templateId: z.string() }))
    .mutation(({ ctx, input }) => saveTemplate(ctx.company, input)),

  begin: companyProcedure("invoice.edit")
    .input(template)
    .output(z.object({ invoiceId: z.string(), buyerLeftOut: z.string().nullable() }))
    .mutation(({ ctx, input }) => beginFromTemplate(ctx.company, input.templateId)),

  rename: companyProcedure("invoice.edit")
    .input(template.extend({ name }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await renameTemplate(ctx.company, input);
      return { done: true };
    }),

  delete: companyProcedure("invoice.delete")
    .input(template)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteTemplate(ctx.company, input.templateId);
      return { done: true };
    }),
});
