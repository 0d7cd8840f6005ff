import { z } from "zod";
import { listMail, listMailInput, mailListSchema } from "#server/mail/list-mail.ts";
import { repeatMail } from "#server/mail/repeat-mail.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

export const mailRouter = router({
  list: companyProcedure("invoice.read")
    .input(listMailInput)
    .output(mailListSchema)
    .query(({ ctx, input }) => listMail(ctx.company, input)),

  repeat: companyProcedure("invoice.send")
    .input(z.object({ mailId: z.uuid() }))
    .output(z.object({ done: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await repeatMail(ctx.company, input.mailId);
      return { done: true };
    }),
});
