import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { invoiceSchema } from "#server/domain/invoice/invoice.ts";
import { hasCategory } from "#server/domain/invoice/send-rule.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { actStanding } from "#server/domain/lifecycle/document-act.ts";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { AppError } from "#server/errors.ts";
import { actSchema, findLastAct, isActUnderWay, subjectOf } from "#server/exchange/acts/find-act.ts";
import { assembleInvoice, documentInclude } from "#server/exchange/document-rows.ts";
import { followSchema, openConflicts } from "#server/exchange/following/follow-view.ts";
import {
  timelineColumns,
  timelineEntrySchema,
  timelineOrder,
  toTimelineEntry,
} from "#server/exchange/timeline.ts";
import { totalsSchema } from "#server/exchange/totals-schema.ts";

export const purchaseSchema = z.object({
  id: z.string(),
  /** As the supplier wrote it and we understood it. */
  invoice: invoiceSchema,
  totals: totalsSchema,
  partnerId: z.string().nullable(),
  receivedAt: z.date(),
  sef: z.object({
    purchaseInvoiceId: z.string(),
    status: z.enum(purchaseStatuses),
    sefStatus: z.string(),
    comment: z.string().nullable(),
    xmlSha256: z.string().nullable(),
    xmlBytes: z.number(),
    following: followSchema,
  }),
  /** What struck us about the XML; the document is shown all the same. */
  oddities: z.array(z.object({ code: z.string(), path: z.string(), found: z.string() })),
  /** The last decision or statement that somebody asked for. */
  act: actSchema.nullable(),
  allowed: z.object({
    accept: z.boolean(),
    reject: z.boolean(),
    /** Only with a line of category AE. */
    reverseCharge: z.boolean(),
    /** Accepting is a late one: the deadline has already rejected it. */
    late: z.boolean(),
  }),
  timeline: z.array(timelineEntrySchema),
});
export type Purchase = z.infer<typeof purchaseSchema>;

/** All that the page of an incoming document shows. */
export function getPurchase(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<Purchase> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.invoice.findFirst({
      where: { organizationId, id: invoiceId, environment, direction: "purchase" },
      include: { ...documentInclude, sefInvoices: { take: 1, include: { conflicts: openConflicts } } },
    });
    const sef = row?.sefInvoices[0];
    if (!row || !sef) throw new AppError("NOT_FOUND");
    const where = { organizationId, invoiceId };
    const events = await tx.statusEvent.findMany({
      where,
      orderBy: [...timelineOrder],
      select: timelineColumns,
    });
    const invoice = assembleInvoice(row);
    const act = await findLastAct(tx, organizationId, invoiceId);
    const subject = subjectOf(sef, clock());
    const may = (kind: "accept" | "reject" | "reverse_charge") =>
      !isActUnderWay(act) && actStanding(kind, subject) === "possible";
    return purchaseSchema.parse({
      id: row.id,
      invoice,
      totals: computeTotals(invoice),
      partnerId: row.partnerId,
      receivedAt: row.createdAt,
      sef: {
        ...sef,
        purchaseInvoiceId: String(sef.sefInvoiceId),
        xmlSha256: sef.rawXmlSha256,
        xmlBytes: sef.rawXml?.length ?? 0,
        following: sef,
      },
      oddities: sef.oddities,
      act,
      allowed: {
        accept: may("accept"),
        reject: may("reject"),
        reverseCharge: may("reverse_charge") && hasCategory(invoice, "AE"),
        late: subject.status === "Rejected",
      },
      timeline: events.map(toTimelineEntry),
    });
  });
}
