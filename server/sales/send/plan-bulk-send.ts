import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import type { Prisma, Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { checkForSend, isSendable } from "#server/domain/invoice/rules.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { type SalesFilter, salesFilterSchema } from "#server/domain/listing/sales-query.ts";
import { decimal, sum, toMoneyText } from "#server/domain/money.ts";
import { AppError } from "#server/errors.ts";
import { bulkItemsMax } from "#server/exchange/bulk/bulk-run.ts";
import { rangesOf } from "#server/exchange/listing/list-ranges.ts";
import { draftsAmong, draftsOfList } from "#server/sales/drafts-for-sef.ts";
import { documentOfRow, loadDesk, salesInclude } from "#server/sales/load-document.ts";

/** A selection, or all drafts of what a list shows. */
export const bulkSendScope = z.union([
  z.object({ invoiceIds: z.array(z.uuid()).min(1).max(bulkItemsMax) }),
  z.object({ filter: salesFilterSchema }),
]);

export const bulkSendPlanSchema = z.object({
  /** What can be sent now, for the start. */
  sendable: z.array(z.string()),
  /** Their sums by currency: decimal text. */
  sums: z.array(z.object({ currency: z.string(), payable: z.string() })),
  /** What cannot be sent, with the codes of the findings that stop it. */
  blocked: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      buyer: z.string(),
      codes: z.array(z.string()),
    }),
  ),
  /** Chosen rows that are no drafts for SEF: sent already, on their way, or for a buyer who is not there. */
  passedOver: z.number(),
  /** Drafts beyond the most that one run takes. */
  beyond: z.number(),
});
export type BulkSendPlan = z.infer<typeof bulkSendPlanSchema>;

/**
 * What would be sent, and what not and why; nothing is changed.
 *
 * @throws AppError NOT_FOUND when none of the chosen rows is the company's.
 */
export function planBulkSend(
  company: { organizationId: string; environment: Environment },
  scope: z.infer<typeof bulkSendScope>,
  clock: Clock = systemClock,
): Promise<BulkSendPlan> {
  const { organizationId, environment } = company;
  const day = belgradeDay(clock());
  return withCompany(organizationId, async (tx) => {
    const { ids, count, passedOver } =
      "filter" in scope
        ? await findDrafts(tx, company, scope.filter, day)
        : await chosenDrafts(tx, company, scope.invoiceIds);
    const rows = await tx.invoice.findMany({
      where: { organizationId, environment, id: { in: ids } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: salesInclude,
    });
    const desk = await loadDesk(tx, organizationId, rows);
    const plan: BulkSendPlan = {
      sendable: [],
      sums: [],
      blocked: [],
      passedOver,
      beyond: Math.max(0, count - bulkItemsMax),
    };
    const payables = new Map<string, string[]>();
    for (const row of rows) {
      const { invoice, context } = documentOfRow(row, "draft", desk, day);
      if (context.outsideSef) continue;
      const faults = checkForSend(invoice, context);
      if (isSendable(faults)) {
        plan.sendable.push(row.id);
        const { currency } = invoice;
        payables.set(currency, [...(payables.get(currency) ?? []), computeTotals(invoice).payable]);
        continue;
      }
      const codes = faults.filter(({ severity }) => severity === "error").map(({ code }) => code);
      plan.blocked.push({
        id: row.id,
        number: row.number,
        buyer: invoice.buyer.name,
        codes: [...new Set(codes)],
      });
    }
    plan.sums = [...payables].map(([currency, amounts]) => ({
      currency,
      payable: toMoneyText(sum(amounts.map(decimal))),
    }));
    return plan;
  });
}

type Company = { organizationId: string; environment: Environment };
type Drafts = { ids: string[]; count: number; passedOver: number };

/** The oldest drafts of a list, as many as one run takes. */
async function findDrafts(tx: Tx, company: Company, filter: SalesFilter, day: CivilDate): Promise<Drafts> {
  const question = { ...company, direction: "sales", filter } as const;
  const drafts = draftsOfList(question, await rangesOf(tx, question, day));
  return { ...(await takeDrafts(tx, drafts)), passedOver: 0 };
}

async function chosenDrafts(tx: Tx, company: Company, invoiceIds: readonly string[]): Promise<Drafts> {
  const { organizationId, environment } = company;
  const all = await tx.invoice.count({
    where: { organizationId, environment, direction: "sales", id: { in: [...invoiceIds] } },
  });
  if (all === 0) throw new AppError("NOT_FOUND");
  const drafts = await takeDrafts(tx, draftsAmong(company, invoiceIds));
  return { ...drafts, passedOver: all - drafts.count };
}

async function takeDrafts(tx: Tx, drafts: Prisma.Sql): Promise<Omit<Drafts, "passedOver">> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT invoice_id AS id FROM (${drafts}) AS found ORDER BY received_at, invoice_id LIMIT ${bulkItemsMax}`;
  const [all] = await tx.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM (${drafts}) AS found`;
  return { ids: rows.map(({ id }) => id), count: all?.count ?? 0 };
}
