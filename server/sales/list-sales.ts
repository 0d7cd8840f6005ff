import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { type TabCounts, tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { type ListTab, listTabs } from "#server/domain/listing/list-query.ts";
import { type SalesFilter, salesFilterSchema, salesOrderSchema } from "#server/domain/listing/sales-query.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { needsPerson, withDispute } from "#server/exchange/following/needs-person.ts";
import { searchDocuments, sharedFilter } from "#server/exchange/search-documents.ts";

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
  filter: SalesFilter,
  day: CivilDate,
): Prisma.InvoiceWhereInput {
  const { tab, q, state, outside } = filter;
  return {
    AND: [
      { organizationId, environment, direction: "sales" },
      tabFilter(tab),
      searchDocuments(q),
      sharedFilter(filter, day),
      state.length === 0 ? {} : { state: { in: state } },
      outside ? { issuedOutsideSef: true } : {},
    ],
  };
}

/** What each tab holds: attention waits for one of us, waiting for SEF or the buyer, done is settled. */
function tabFilter(tab: ListTab): Prisma.InvoiceWhereInput {
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

/** The company's outgoing documents of its present environment, fifty a page by key. */
export async function listSales(
  company: { organizationId: string; environment: Environment },
  input: z.input<typeof listSalesInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof salesListSchema>> {
  const { filter, cursor } = listSalesInput.parse(input);
  const where: Prisma.InvoiceWhereInput = {
    AND: [salesFilter(company, filter, today(clock)), afterCursor(cursor ?? null)],
  };
  return withCompany(company.organizationId, async (tx) => {
    const rows = await tx.invoice.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        partner: true,
        sefInvoices: { orderBy: { createdAt: "desc" }, take: 1, include: withDispute },
      },
    });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      items: rows.slice(0, pageSize).map(toRow),
      nextCursor: last ? `${last.updatedAt.toISOString()}/${last.id}` : null,
    };
  });
}

/** How many the tabs hold under the filter, whichever tab it names. */
export function countSales(
  company: { organizationId: string; environment: Environment },
  input: z.input<typeof countSalesInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof salesCountsSchema>> {
  const { filter } = countSalesInput.parse(input);
  const day = today(clock);
  return withCompany(company.organizationId, async (tx) => {
    const tabs: Record<string, TabCounts[ListTab]> = {};
    for (const tab of listTabs) {
      const count = await tx.invoice.count({ where: salesFilter(company, { ...filter, tab }, day) });
      tabs[tab] = { count, isMore: false };
    }
    const shown = salesFilter(company, filter, day);
    const drafts = await tx.invoice.count({ where: { AND: [shown, draftsForSef] } });
    return { tabs: tabCountsSchema.parse(tabs), drafts };
  });
}

function afterCursor(cursor: string | null): Prisma.InvoiceWhereInput {
  const [moment = "", id = ""] = cursor?.split("/") ?? [];
  const updatedAt = new Date(moment);
  if (Number.isNaN(updatedAt.getTime())) return {};
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
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
