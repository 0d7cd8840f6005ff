import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { needsPerson, withDispute } from "#server/exchange/following/needs-person.ts";
import { searchDocuments } from "#server/exchange/search-documents.ts";

export const salesTabs = ["attention", "waiting", "done", "all"] as const;
export const salesCursorSchema = z.object({ updatedAt: z.date(), id: z.uuid() });

export const listSalesInput = z.object({
  tab: z.enum(salesTabs).default("all"),
  /** In number, name or PIB of the customer. */
  search: z.string().trim().max(100).default(""),
  cursor: salesCursorSchema.nullish(),
});

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
  updatedAt: z.date(),
});
export type SalesRow = z.infer<typeof salesRowSchema>;

export const salesListSchema = z.object({
  items: z.array(salesRowSchema),
  nextCursor: salesCursorSchema.nullable(),
  counts: z.record(z.enum(salesTabs), z.number()),
  /** Drafts among all that the view shows, on later pages too. */
  drafts: z.number(),
});

const pageSize = 50;
const settledAtSef = ["Approved", "Rejected", "Cancelled", "Storno", "Paid", "Archived", "Deleted"];

/** Drafts whose buyers may be in SEF: foreign buyers, natural persons and companies known not to be there are not asked. */
export const draftsForSef: Prisma.InvoiceWhereInput = {
  state: "draft",
  issuedOutsideSef: false,
  OR: [
    { partner: null },
    { partner: { inSef: true } },
    { partner: { kind: "public_body" } },
    { partner: { kind: "company", inSef: null } },
  ],
};

/** What a list shows of the company's outgoing documents, without the pages. */
export function salesFilter(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  { tab, search }: { tab: (typeof salesTabs)[number]; search: string },
): Prisma.InvoiceWhereInput {
  const base = { organizationId, environment, direction: "sales" };
  return { AND: [base, tabFilter(tab), searchDocuments(search)] };
}

/** What each tab holds: attention waits for one of us, waiting for SEF or the buyer, done is settled. */
function tabFilter(tab: (typeof salesTabs)[number]): Prisma.InvoiceWhereInput {
  switch (tab) {
    case "attention":
      return {
        OR: [
          { state: { in: ["draft", "refused", "failed", "held_date", "held_credentials"] } },
          { state: "outcome_unknown", nextAttemptAt: null },
          { state: "sent", sefInvoices: { some: { status: { in: ["Mistake", "Unknown"] } } } },
          needsPerson,
        ],
      };
    case "waiting":
      return {
        NOT: needsPerson,
        OR: [
          { state: { in: ["queued", "sending", "held_outage"] } },
          { state: "outcome_unknown", nextAttemptAt: { not: null } },
          {
            state: "sent",
            sefInvoices: { none: { status: { in: [...settledAtSef, "Mistake", "Unknown"] } } },
          },
        ],
      };
    case "done":
      return {
        NOT: needsPerson,
        OR: [{ state: "issued" }, { state: "sent", sefInvoices: { some: { status: { in: settledAtSef } } } }],
      };
    case "all":
      return {};
    default:
      return tab satisfies never;
  }
}

/** The company's outgoing documents of its present environment, last changed first, fifty a page by key. */
export async function listSales(
  company: { organizationId: string; environment: Environment },
  { tab, search, cursor }: z.infer<typeof listSalesInput>,
): Promise<z.infer<typeof salesListSchema>> {
  const { organizationId } = company;
  const where: Prisma.InvoiceWhereInput = {
    AND: [salesFilter(company, { tab, search }), afterCursor(cursor ?? null)],
  };
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.invoice.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        partner: true,
        sefInvoices: { orderBy: { createdAt: "desc" }, take: 1, include: withDispute },
      },
    });
    const counts: Record<string, number> = {};
    for (const each of salesTabs) {
      counts[each] = await tx.invoice.count({ where: salesFilter(company, { tab: each, search }) });
    }
    const shown = salesFilter(company, { tab, search });
    const drafts = await tx.invoice.count({ where: { AND: [shown, draftsForSef] } });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      items: rows.slice(0, pageSize).map(toRow),
      nextCursor: last ? { updatedAt: last.updatedAt, id: last.id } : null,
      counts: salesListSchema.shape.counts.parse(counts),
      drafts,
    };
  });
}

function afterCursor(cursor: z.infer<typeof salesCursorSchema> | null): Prisma.InvoiceWhereInput {
  if (!cursor) return {};
  return {
    OR: [{ updatedAt: { lt: cursor.updatedAt } }, { updatedAt: cursor.updatedAt, id: { lt: cursor.id } }],
  };
}

type ListedInvoice = Prisma.InvoiceGetPayload<{
  include: { partner: true; sefInvoices: { include: typeof withDispute } };
}>;
const buyerName = z.object({ buyer: z.object({ name: z.string(), pib: z.string().nullable() }) });

function toRow(row: ListedInvoice): SalesRow {
  const { buyer } = buyerName.parse(row.document);
  const sef = row.sefInvoices[0];
  return salesRowSchema.parse({
    id: row.id,
    number: row.number,
    typeCode: row.typeCode,
    customer: {
      id: row.partnerId,
      name: row.partner?.name ?? buyer.name,
      pib: row.partner?.pib ?? buyer.pib,
    },
    issueDate: fromColumnDate(row.issueDate),
    dueDate: fromColumnDate(row.dueDate),
    payable: row.payable.toFixed(2),
    currency: row.currency,
    state: row.state,
    sentElsewhere: row.sentElsewhere,
    sefStatus: sef?.status ?? null,
    settledBy: sef?.settledBy ?? null,
    nextStep: sef?.nextStep ?? null,
    isDisputed: (sef?.conflicts.length ?? 0) > 0,
    cirStatus: sef?.cirStatus ?? null,
    updatedAt: row.updatedAt,
  });
}
