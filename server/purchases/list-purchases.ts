import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { type TabCounts, tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { type ListTab, listTabs } from "#server/domain/listing/list-query.ts";
import {
  type PurchaseFilter,
  purchaseFilterSchema,
  purchaseOrderSchema,
} from "#server/domain/listing/purchase-query.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { needsPerson, withDispute } from "#server/exchange/following/needs-person.ts";
import { searchDocuments, sharedFilter } from "#server/exchange/search-documents.ts";

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
  receivedAt: z.date(),
  /** How many things about the XML struck us. */
  oddities: z.number(),
});
export type PurchaseRow = z.infer<typeof purchaseRowSchema>;

export const purchaseListSchema = z.object({
  items: z.array(purchaseRowSchema),
  nextCursor: z.string().nullable(),
});
export const purchaseCountsSchema = z.object({ tabs: tabCountsSchema });

const pageSize = 50;
const undecided = ["New", "Seen", "ReNotified", "Unknown", "SendingInProgress"];
/** Our answer is on its way; SEF has not confirmed it. */
const answered: Prisma.InvoiceWhereInput = {
  acts: { some: { kind: { in: ["accept", "reject"] }, state: { in: ["queued", "calling", "unclear"] } } },
};

function tabFilter(tab: ListTab): Prisma.InvoiceWhereInput {
  const isUndecided = { sefInvoices: { some: { status: { in: undecided } } } };
  switch (tab) {
    case "attention":
      return { OR: [{ AND: [isUndecided, { NOT: answered }] }, needsPerson] };
    case "waiting":
      return { AND: [isUndecided, answered, { NOT: needsPerson }] };
    case "done":
      return { NOT: needsPerson, sefInvoices: { none: { status: { in: undecided } } } };
    case "all":
      return {};
    default:
      return tab satisfies never;
  }
}

function purchaseWhere(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  filter: PurchaseFilter,
  day: CivilDate,
): Prisma.InvoiceWhereInput {
  const base: Prisma.InvoiceWhereInput = { organizationId, environment, direction: "purchase" };
  return { AND: [base, tabFilter(filter.tab), searchDocuments(filter.q), sharedFilter(filter, day)] };
}

/** The company's incoming documents of its present environment, fifty a page by key. */
export async function listPurchases(
  company: { organizationId: string; environment: Environment },
  input: z.input<typeof listPurchasesInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof purchaseListSchema>> {
  const { filter, cursor } = listPurchasesInput.parse(input);
  return withCompany(company.organizationId, async (tx) => {
    const rows = await tx.invoice.findMany({
      where: { AND: [purchaseWhere(company, filter, today(clock)), afterCursor(cursor ?? null)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: { partner: true, sefInvoices: { take: 1, include: withDispute } },
    });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      items: rows.slice(0, pageSize).map(toRow),
      nextCursor: last ? `${last.createdAt.toISOString()}/${last.id}` : null,
    };
  });
}

/** How many the tabs hold under the filter, whichever tab it names. */
export function countPurchases(
  company: { organizationId: string; environment: Environment },
  input: z.input<typeof countPurchasesInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof purchaseCountsSchema>> {
  const { filter } = countPurchasesInput.parse(input);
  const day = today(clock);
  return withCompany(company.organizationId, async (tx) => {
    const tabs: Record<string, TabCounts[ListTab]> = {};
    for (const tab of listTabs) {
      const count = await tx.invoice.count({ where: purchaseWhere(company, { ...filter, tab }, day) });
      tabs[tab] = { count, isMore: false };
    }
    return { tabs: tabCountsSchema.parse(tabs) };
  });
}

function afterCursor(cursor: string | null): Prisma.InvoiceWhereInput {
  const [moment = "", id = ""] = cursor?.split("/") ?? [];
  const createdAt = new Date(moment);
  if (Number.isNaN(createdAt.getTime())) return {};
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

type ListedInvoice = Prisma.InvoiceGetPayload<{
  include: { partner: true; sefInvoices: { include: typeof withDispute } };
}>;
const header = z.object({
  seller: z.object({ name: z.string(), pib: z.string().nullable() }),
  deliveryDate: z.string().nullable(),
});

function toRow(row: ListedInvoice): PurchaseRow {
  const { seller, deliveryDate } = header.parse(row.document);
  const sef = row.sefInvoices[0];
  return purchaseRowSchema.parse({
    id: row.id,
    number: row.number,
    typeCode: row.typeCode,
    supplier: {
      id: row.partnerId,
      name: row.partner?.name ?? seller.name,
      pib: row.partner?.pib ?? seller.pib,
    },
    issueDate: fromColumnDate(row.issueDate),
    deliveryDate,
    dueDate: fromColumnDate(row.dueDate),
    taxTotal: row.taxTotal.toFixed(2),
    payable: row.payable.toFixed(2),
    currency: row.currency,
    status: sef?.status ?? "Unknown",
    settledBy: sef?.settledBy ?? null,
    nextStep: sef?.nextStep ?? null,
    isDisputed: (sef?.conflicts.length ?? 0) > 0,
    receivedAt: row.createdAt,
    oddities: Array.isArray(sef?.oddities) ? sef.oddities.length : 0,
  });
}
