import { z } from "zod";
import { systemClock } from "#server/clock.ts";
import { bulkItemsMax, bulkRunSchema } from "#server/exchange/bulk/bulk-run.ts";
import { findLatestRun, stopRun } from "#server/exchange/bulk/find-run.ts";
import { startBulkDecision } from "#server/purchases/bulk-decide.ts";
import {
  bulkDecisionPlanSchema,
  planBulkDecision,
  planBulkDecisionInput,
} from "#server/purchases/plan-bulk-decision.ts";
import { startBulkSend } from "#server/sales/send/bulk-send.ts";
import { bulkSendPlanSchema, bulkSendScope, planBulkSend } from "#server/sales/send/plan-bulk-send.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import { optionalComment } from "#server/trpc/inputs/acts.ts";

const ids = z.array(z.uuid()).min(1).max(bulkItemsMax);
const run = z.object({ runId: z.uuid() });
const done = z.object({ done: z.literal(true) });
const sends = ["send"] as const;
const decisions = ["accept", "reject"] as const;

/** The same done to many documents. Runs are rows: a closed page loses nothing. */
export const bulkRouter = router({
  planSend: companyProcedure("invoice.send")
    .input(z.object({ scope: bulkSendScope }))
    .output(bulkSendPlanSchema)
    .query(({ ctx, input }) => planBulkSend(ctx.company, input.scope)),

  startSend: companyProcedure("invoice.send")
    .input(z.object({ invoiceIds: ids }))
    .output(run)
    .mutation(({ ctx, input }) => startBulkSend(ctx.company, input.invoiceIds)),

  latestSend: companyProcedure("invoice.read")
    .output(bulkRunSchema.nullable())
    .query(({ ctx }) => findLatestRun(ctx.company, sends, systemClock())),

  stopSend: companyProcedure("invoice.send")
    .input(run)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await stopRun(ctx.company, { ...input, kinds: sends });
      return { done: true };
    }),

  planDecision: companyProcedure("purchase.decide")
    .input(planBulkDecisionInput)
    .output(bulkDecisionPlanSchema)
    .query(({ ctx, input: { filter } }) => planBulkDecision(ctx.company, { filter })),

  startDecision: companyProcedure("purchase.decide")
    .input(z.object({ purchaseIds: ids, decision: z.enum(decisions), comment: optionalComment.nullish() }))
    .output(run)
    .mutation(({ ctx, input: { purchaseIds, decision, comment } }) =>
      startBulkDecision(ctx.company, { purchaseIds, decision, comment: comment ?? null }),
    ),

  latestDecision: companyProcedure("purchase.read")
    .output(bulkRunSchema.nullable())
    .query(({ ctx }) => findLatestRun(ctx.company, decisions, systemClock())),

  stopDecision: companyProcedure("purchase.decide")
    .input(run)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await stopRun(ctx.company, { ...input, kinds: decisions });
      return { done: true };
    }),
});
