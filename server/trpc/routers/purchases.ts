import { z } from "zod";
import { getPurchase, purchaseSchema } from "#server/purchases/get-purchase.ts";
import { listPurchases, listPurchasesInput, purchaseListSchema } from "#server/purchases/list-purchases.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

export const purchasesRouter = router({
  list: companyProcedure("purchase.read")
    .input(listPurchasesInput)
    .output(purchaseListSchema)
    .query(({ ctx, input }) => listPurchases(ctx.company, input)),

  get: companyProcedure("purchase.read")
    .input(z.object({ purchaseId: z.uuid() }))
    .output(purchaseSchema)
    .query(({ ctx, input }) => getPurchase(ctx.company, input.purchaseId)),
});
