import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import type { Prisma, Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { salesFilterSchema, salesOrderSchema } from "#server/domain/listing/sales-query.ts";
import { countedMax, countTabs } from "#server/exchange/listing/count-tabs.ts";
import { rangesOf } from "#server/exchange/listing/list-ranges.ts";
import { type ListingRow, listedDeadlineSchema } from "#server/exchange/listing/listing-row.ts";
import { loadPage } from "#server/exchange/listing/load-page.ts";
import { draftsOfList } from "./drafts-for-sef.ts";

export const listSalesInput = z.object({
  filter: salesFilterSchema.prefault({}),
  sort: salesOrderSchema.prefault({}),
  /** What the page before has answered; means nothing to anybody else. */
  cursor: z.string().max(500).nullish(),
});
export const countSalesInput = z.object({ filter: salesFilterSchema.prefault({}) });

export const salesRowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  typeCode: invoiceTypeCodeSchema,
  customer: z.object({ id: z.string().nullable(), name: z.string(), pib: z.string().nullable() }),
  issueDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  /** Decimal text with two places. */
  payable: z.string(),
  currency: z.string(),
  state: z.enum(sendStates),
  /** Another program of the company sent it. */
  sentElsewhere: z.boolean(),
  sefStatus: z.enum(salesStatuses).nullable(),
  /** Our inference, never SEF's word. */
  settledBy: z.enum(["person", "silence"]).nullable(),
  /** What SEF's news have left to a person, and whether SEF contradicts itself. */
  nextStep: nextStepSchema.nullable(),
  isDisputed: z.boolean(),
  cirStatus: z.string().nullable(),
  /** The buyer's term. */
  deadline: listedDeadlineSchema.nullable(),
  updatedAt: z.date(),
});
export type SalesRow = z.infer<typeof salesRowSchema>;

export const salesListSchema = z.object({
  items: z.array(salesRowSchema),
  nextCursor: z.string().nullable(),
});

export const salesCountsSchema = z.object({
  tabs: tabCountsSchema,
  /** Drafts for SEF among all that the filter shows, its tab included. */
  drafts: z.number(),
});

type Company = { organizationId: string; environment: Environment };
const pageSize = 50;

/** The company's outgoing documents of its present environment, fifty a page by key. */
export function listSales(
  company: Company,
  input: z.input<typeof listSalesInput>,
  clock: Clock = systemClock,
  size: number = pageSize,
): Promise<z.infer<typeof salesListSchema>> {
  const { filter, sort, cursor } = listSalesInput.parse(input);
  const page = { sort, cursor: cursor ?? null, size };
  return withCompany(company.organizationId, async (tx) => {
    const { rows, nextCursor } = await loadPage(
      tx,
      { ...company, direction: "sales", filter },
      page,
      today(clock),
    );
    return { items: rows.map(toRow), nextCursor };
  });
}

/** How many the tabs hold under the filter, whichever tab it names. */
export function countSales(
  company: Company,
  input: z.input<typeof countSalesInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof salesCountsSchema>> {
  const { filter } = countSalesInput.parse(input);
  const question = { ...company, direction: "sales", filter } as const;
  return withCompany(company.organizationId, async (tx) => {
    const ranges = await rangesOf(tx, question, today(clock));
    return {
      tabs: await countTabs(tx, question, ranges),
      drafts: await countDrafts(tx, draftsOfList(question, ranges)),
    };
  });
}

async function countDrafts(tx: Tx, drafts: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${drafts} LIMIT ${countedMax}) AS found`;
  return row?.count ?? 0;
}

function toRow({ partnerId, partnerName, partnerPib, changedAt, ...row }: ListingRow): SalesRow {
  const customer = { id: partnerId, name: partnerName, pib: partnerPib };
  return salesRowSchema.parse({ ...row, customer, updatedAt: changedAt });
}
