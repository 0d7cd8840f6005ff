import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { purchaseFilterSchema, purchaseOrderSchema } from "#server/domain/listing/purchase-query.ts";
import { countedMax, countTabs } from "#server/exchange/listing/count-tabs.ts";
import { rangesOf } from "#server/exchange/listing/list-ranges.ts";
import { type ListingRow, listedDeadlineSchema } from "#server/exchange/listing/listing-row.ts";
import { loadPage } from "#server/exchange/listing/load-page.ts";
import { undecidedOfList } from "./undecided-of-list.ts";

export const listPurchasesInput = z.object({
  filter: purchaseFilterSchema.prefault({}),
  sort: purchaseOrderSchema.prefault({}),
  /** What the page before has answered; means nothing to anybody else. */
  cursor: z.string().max(500).nullish(),
});
export const countPurchasesInput = z.object({ filter: purchaseFilterSchema.prefault({}) });

export const purchaseRowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  typeCode: invoiceTypeCodeSchema,
  supplier: z.object({ id: z.string().nullable(), name: z.string(), pib: z.string().nullable() }),
  issueDate: z.string().nullable(),
  deliveryDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  taxTotal: z.string(),
  payable: z.string(),
  currency: z.string(),
  status: z.enum(purchaseStatuses),
  /** Our inference, never SEF's word. */
  settledBy: z.enum(["person", "silence"]).nullable(),
  /** What SEF's news have left to a person, and whether SEF contradicts itself. */
  nextStep: nextStepSchema.nullable(),
  isDisputed: z.boolean(),
  /** Our answer that SEF has not confirmed. */
  pendingAct: z.string().nullable(),
  /** We hold the public procurement contract: it can be read and not decided. */
  contractHolder: z.boolean(),
  /** Our term. */
  deadline: listedDeadlineSchema.nullable(),
  receivedAt: z.date(),
  /** How many things about the XML struck us. */
  oddities: z.number(),
});
export type PurchaseRow = z.infer<typeof purchaseRowSchema>;

export const purchaseListSchema = z.object({
  items: z.array(purchaseRowSchema),
  nextCursor: z.string().nullable(),
});
export const purchaseCountsSchema = z.object({
  tabs: tabCountsSchema,
  /** What waits for our decision among all that the filter shows, its tab included. */
  undecided: z.number(),
});

type Company = { organizationId: string; environment: Environment };
const pageSize = 50;

/** The company's incoming documents of its present environment, fifty a page by key. */
export function listPurchases(
  company: Company,
  input: z.input<typeof listPurchasesInput>,
  clock: Clock = systemClock,
  size: number = pageSize,
): Promise<z.infer<typeof purchaseListSchema>> {
  const { filter, sort, cursor } = listPurchasesInput.parse(input);
  const page = { sort, cursor: cursor ?? null, size };
  return withCompany(company.organizationId, async (tx) => {
    const { rows, nextCursor } = await loadPage(
      tx,
      { ...company, direction: "purchase", filter },
      page,
      today(clock),
    );
    return { items: rows.map(toRow), nextCursor };
  });
}

/** How many the tabs hold under the filter, whichever tab it names. */
export function countPurchases(
  company: Company,
  input: z.input<typeof countPurchasesInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof purchaseCountsSchema>> {
  const { filter } = countPurchasesInput.parse(input);
  const question = { ...company, direction: "purchase", filter } as const;
  return withCompany(company.organizationId, async (tx) => {
    const ranges = await rangesOf(tx, question, today(clock));
    const [found] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (${undecidedOfList(question, ranges)} LIMIT ${countedMax}) AS found`;
    return { tabs: await countTabs(tx, question, ranges), undecided: found?.count ?? 0 };
  });
}

function toRow({ partnerId, partnerName, partnerPib, sefStatus, ...row }: ListingRow): PurchaseRow {
  const supplier = { id: partnerId, name: partnerName, pib: partnerPib };
  return purchaseRowSchema.parse({ ...row, supplier, status: sefStatus ?? "Unknown" });
}
