import { z } from "zod";
import { requestAct } from "#server/exchange/acts/request-act.ts";
import { getPurchase, purchaseSchema } from "#server/purchases/get-purchase.ts";
import { listPurchases, listPurchasesInput, purchaseListSchema } from "#server/purchases/list-purchases.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import { actComment, optionalComment, queuedAct, vatAmountText } from "#server/trpc/inputs/acts.ts";

const purchase = z.object({ purchaseId: z.uuid() });

export const purchasesRouter = router({
  list: companyProcedure("purchase.read")
    .input(listPurchasesInput)
    .output(purchaseListSchema)
    .query(({ ctx, input }) => listPurchases(ctx.company, input)),

  get: companyProcedure("purchase.read")
    .input(purchase)
    .output(purchaseSchema)
    .query(({ ctx, input }) => getPurchase(ctx.company, input.purchaseId)),

  accept: companyProcedure("purchase.decide")
    .input(purchase.extend({ comment: optionalComment.nullish() }))
    .output(queuedAct)
    .mutation(({ ctx, input: { purchaseId, comment } }) =>
      requestAct(ctx.company, { kind: "accept", invoiceId: purchaseId, comment: comment ?? null }),
    ),

  reject: companyProcedure("purchase.decide")
    .input(purchase.extend({ comment: actComment }))
    .output(queuedAct)
    .mutation(({ ctx, input: { purchaseId, comment } }) =>
      requestAct(ctx.company, { kind: "reject", invoiceId: purchaseId, comment }),
    ),

  stateReverseCharge: companyProcedure("purchase.decide")
    .input(purchase.extend({ vatAmount: vatAmountText }))
    .output(queuedAct)
    .mutation(({ ctx, input: { purchaseId, vatAmount } }) =>
      requestAct(ctx.company, {
        kind: "reverse_charge",
        invoiceId: purchaseId,
        comment: null,
        vatAmount,
      }),
    ),
});
