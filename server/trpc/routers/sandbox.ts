import { z } from "zod";
import { queueSandboxInvoice } from "#server/purchases/request-sandbox-invoice.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

/** For companies that try the product against the sandbox. */
export const sandboxRouter = router({
  requestInvoice: companyProcedure("sandbox.use")
    .output(z.object({ requested: z.literal(true) }))
    .mutation(async ({ ctx }) => {
      await queueSandboxInvoice(ctx.company);
      return { requested: true };
    }),
});
