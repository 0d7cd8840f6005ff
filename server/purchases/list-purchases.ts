import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { needsPerson, withDispute } from "#server/exchange/following/needs-person.ts";
import { searchDocuments } from "#server/exchange/search-documents.ts";

export const purchaseTabs = ["attention", "done", "all"] as const;
export const purchaseCursorSchema = z.object({ createdAt: z.date(), id: z.uuid() });

export const listPurchasesInput = z.object({
  tab: z.enum(purchaseTabs).default("all"),
  search: z.string().trim().max(100).default(""),
  cursor: purchaseCursorSchema.nullish(),
});

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
  nextCursor: purchaseCursorSchema.nullable(),
  counts: z.record(z.enum(purchaseTabs), z.number()),
});

const pageSize = 50;
const undecided = ["New", "Seen", "ReNotified", "Unknown", "SendingInProgress"];

function tabFilter(tab: (typeof purchaseTabs)[number]): Prisma.InvoiceWhereInput {
  switch (tab) {
    case "attention":
      return { OR: [{ sefInvoices: { some: { status: { in: undecided } } } }, needsPerson] };
    case "done":
      return { NOT: needsPerson, sefInvoices: { none: { status: { in: undecided } } } };
    case "all":
      return {};
    default:
      return tab satisfies never;
  }
}

/** The company's incoming documents of its present environment, last received first, fifty a page by key. */
export async function listPurchases(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  { tab, search, cursor }: z.infer<typeof listPurchasesInput>,
): Promise<z.infer<typeof purchaseListSchema>> {
  const base: Prisma.InvoiceWhereInput = { organizationId, environment, direction: "purchase" };
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.invoice.findMany({
      where: { AND: [base, tabFilter(tab), searchDocuments(search), afterCursor(cursor ?? null)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: { partner: true, sefInvoices: { take: 1, include: withDispute } },
    });
    const counts: Record<string, number> = {};
    for (const each of purchaseTabs) {
      counts[each] = await tx.invoice.count({
        where: { AND: [base, tabFilter(each), searchDocuments(search)] },
      });
    }
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      items: rows.slice(0, pageSize).map(toRow),
      nextCursor: last ? { createdAt: last.createdAt, id: last.id } : null,
      counts: purchaseListSchema.shape.counts.parse(counts),
    };
  });
}

function afterCursor(cursor: z.infer<typeof purchaseCursorSchema> | null): Prisma.InvoiceWhereInput {
  if (!cursor) return {};
  return {
    OR: [{ createdAt: { lt: cursor.createdAt } }, { createdAt: cursor.createdAt, id: { lt: cursor.id } }],
  };
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
