import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { purchaseFilterSchema } from "#server/domain/listing/purchase-query.ts";
import { bulkItemsMax } from "#server/exchange/bulk/bulk-run.ts";
import { rangesOf } from "#server/exchange/listing/list-ranges.ts";
import { undecidedOfList } from "./undecided-of-list.ts";

export const planBulkDecisionInput = z.object({ filter: purchaseFilterSchema });

export const bulkDecisionPlanSchema = z.object({
  /** What can be decided, the oldest first, as many as one run takes. */
  rows: z.array(z.object({ id: z.string(), payable: z.string(), currency: z.string() })),
  /** How many are left for another run. */
  beyond: z.number(),
});

/** What of a list would be accepted or rejected; nothing is changed. */
export function planBulkDecision(
  company: { organizationId: string; environment: Environment },
  { filter }: z.infer<typeof planBulkDecisionInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof bulkDecisionPlanSchema>> {
  const question = { ...company, direction: "purchase", filter } as const;
  return withCompany(company.organizationId, async (tx) => {
    const undecided = undecidedOfList(question, await rangesOf(tx, question, today(clock)));
    const rows = await tx.$queryRaw<{ id: string; payable: string; currency: string; all: number }[]>`
      SELECT invoice_id AS id, payable::text, currency, count(*) OVER ()::int AS all FROM (${undecided}) AS found
       ORDER BY received_at, invoice_id LIMIT ${bulkItemsMax}`;
    return bulkDecisionPlanSchema.parse({ rows, beyond: (rows[0]?.all ?? 0) - rows.length });
  });
}
