import { z } from "zod";
import { getSandbox, sandboxViewSchema } from "#server/companies/get-sandbox.ts";
import {
  addSandboxPartner,
  chooseSandboxFaults,
  emptySandboxWorld,
  letSandboxBuyerAnswer,
  pushSandboxClock,
} from "#server/companies/order-in-sandbox.ts";
import { queueSandboxInvoice } from "#server/purchases/request-sandbox-invoice.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import { answerAsBuyerInput, chooseFaultsInput, pushClockInput } from "#server/trpc/inputs/sandbox.ts";

const requested = z.object({ requested: z.literal(true) });

/** For companies that try the product against the sandbox; what they order the worker does, and `get` shows. */
export const sandboxRouter = router({
  get: companyProcedure("sef-settings.read")
    .output(sandboxViewSchema)
    .query(({ ctx }) => getSandbox(ctx.company)),

  pushClock: companyProcedure("sef-settings.edit")
    .input(pushClockInput)
    .output(requested)
    .mutation(async ({ ctx, input }) => {
      await pushSandboxClock(ctx.company, input.days);
      return { requested: true };
    }),

  chooseFaults: companyProcedure("sef-settings.edit")
    .input(chooseFaultsInput)
    .output(requested)
    .mutation(async ({ ctx, input }) => {
      await chooseSandboxFaults(ctx.company, input.faults);
      return { requested: true };
    }),

  answerAsBuyer: companyProcedure("sef-settings.edit")
    .input(answerAsBuyerInput)
    .output(requested)
    .mutation(async ({ ctx, input }) => {
      await letSandboxBuyerAnswer(ctx.company, input);
      return { requested: true };
    }),

  addPartner: companyProcedure("sef-settings.edit")
    .input(z.object({ pib: z.string() }))
    .output(z.object({ added: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await addSandboxPartner(ctx.company, input.pib);
      return { added: true };
    }),

  empty: companyProcedure("sef-settings.edit")
    .output(requested)
    .mutation(async ({ ctx }) => {
      await emptySandboxWorld(ctx.company);
      return { requested: true };
    }),

  requestInvoice: companyProcedure("sandbox.use")
    .output(requested)
    .mutation(async ({ ctx }) => {
      await queueSandboxInvoice(ctx.company);
      return { requested: true };
    }),
});
