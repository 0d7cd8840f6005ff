import { z } from "zod";
import { requestAct } from "#server/exchange/acts/request-act.ts";
import { markProcessed } from "#server/exchange/following/mark-processed.ts";
import { resolveConflict } from "#server/exchange/following/resolve-conflict.ts";
import { listSefFiles } from "#server/exchange/sef-files/find-sef-file.ts";
import { readableXmlSchema } from "#server/exchange/sef-files/readable-xml.ts";
import { requestSefFile } from "#server/exchange/sef-files/request-sef-file.ts";
import { sefFileKindSchema, sefFileSchema } from "#server/exchange/sef-files/sef-file.ts";
import { paymentCodeSchema } from "#server/pdf/payment-code.ts";
import { getPaymentCode } from "#server/purchases/get-payment-code.ts";
import { getPurchase, purchaseSchema } from "#server/purchases/get-purchase.ts";
import {
  countPurchases,
  countPurchasesInput,
  listPurchases,
  listPurchasesInput,
  purchaseCountsSchema,
  purchaseListSchema,
} from "#server/purchases/list-purchases.ts";
import { readXml } from "#server/purchases/read-xml.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import { actComment, optionalComment, queuedAct, vatAmountText } from "#server/trpc/inputs/acts.ts";
import { conflictResolution } from "#server/trpc/inputs/following.ts";

const purchase = z.object({ purchaseId: z.uuid() });
const done = z.object({ done: z.literal(true) });

export const purchasesRouter = router({
  list: companyProcedure("purchase.read")
    .input(listPurchasesInput)
    .output(purchaseListSchema)
    .query(({ ctx, input }) => listPurchases(ctx.company, input)),

  counts: companyProcedure("purchase.read")
    .input(countPurchasesInput)
    .output(purchaseCountsSchema)
    .query(({ ctx, input }) => countPurchases(ctx.company, input)),

  get: companyProcedure("purchase.read")
    .input(purchase)
    .output(purchaseSchema)
    .query(({ ctx, input }) => getPurchase(ctx.company, input.purchaseId)),

  paymentCode: companyProcedure("purchase.read")
    .input(purchase)
    .output(paymentCodeSchema)
    .query(({ ctx, input }) => getPaymentCode(ctx.company, input.purchaseId)),

  sefFiles: companyProcedure("purchase.read")
    .input(purchase)
    .output(z.array(sefFileSchema))
    .query(({ ctx, input }) =>
      listSefFiles({ ...ctx.company, invoiceId: input.purchaseId, direction: "purchase" }),
    ),

  requestSefFile: companyProcedure("purchase.read")
    .input(purchase.extend({ kind: sefFileKindSchema }))
    .output(done)
    .mutation(async ({ ctx, input: { purchaseId, kind } }) => {
      await requestSefFile({ ...ctx.company, invoiceId: purchaseId, direction: "purchase" }, kind);
      return { done: true };
    }),

  readXml: companyProcedure("purchase.read")
    .input(purchase)
    .output(readableXmlSchema)
    .query(({ ctx, input }) => readXml(ctx.company, input.purchaseId)),

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

  markProcessed: companyProcedure("purchase.decide")
    .input(purchase)
    .output(done)
    .mutation(async ({ ctx, input: { purchaseId } }) => {
      await markProcessed(ctx.company, { invoiceId: purchaseId, direction: "purchase" });
      return { done: true };
    }),

  resolveConflict: companyProcedure("purchase.decide")
    .input(purchase.extend(conflictResolution))
    .output(done)
    .mutation(async ({ ctx, input: { purchaseId, conflictId, endedBy } }) => {
      const invoiceId = purchaseId;
      await resolveConflict(ctx.company, { invoiceId, direction: "purchase", conflictId, endedBy });
      return { done: true };
    }),

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
