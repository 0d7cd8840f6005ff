import { z } from "zod";
import { listMonths, monthsSchema } from "#server/dashboard/list-months.ts";
import { countNear } from "#server/deadlines/count-near.ts";
import { deadlineStripSchema, getDeadlineStrip } from "#server/deadlines/deadline-strip.ts";
import { getVatCountdown, vatCountdownSchema } from "#server/deadlines/vat-countdown.ts";
import { purchaseFilterSchema } from "#server/domain/listing/purchase-query.ts";
import { salesFilterSchema } from "#server/domain/listing/sales-query.ts";
import { countPurchases } from "#server/purchases/list-purchases.ts";
import { countSales } from "#server/sales/list-sales.ts";
import { exchangeHealthSchema, getExchangeHealth } from "#server/sync/get-exchange-health.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

/** What the company's first page shows beside the counts of its lists. */
export const dashboardRouter = router({
  /** Open work beside the names of the rail: what asks for attention in each list, and deadlines that are near. */
  openWork: companyProcedure("invoice.read")
    .output(z.object({ sales: z.number(), purchases: z.number(), deadlines: z.number() }))
    .query(async ({ ctx: { company } }) => {
      const sales = await countSales(company, { filter: salesFilterSchema.parse({}) });
      const purchases = await countPurchases(company, { filter: purchaseFilterSchema.parse({}) });
      return {
        sales: sales.tabs.attention.count,
        purchases: purchases.tabs.attention.count,
        deadlines: await countNear(company),
      };
    }),

  deadlineStrip: companyProcedure("invoice.read")
    .output(deadlineStripSchema)
    .query(({ ctx }) => getDeadlineStrip(ctx.company)),

  vatCountdown: companyProcedure("company.read")
    .output(vatCountdownSchema)
    .query(({ ctx }) => getVatCountdown(ctx.company)),

  months: companyProcedure("invoice.read")
    .output(monthsSchema)
    .query(({ ctx }) => listMonths(ctx.company)),

  exchange: companyProcedure("company.read")
    .output(exchangeHealthSchema)
    .query(({ ctx }) => getExchangeHealth(ctx.company)),
});
