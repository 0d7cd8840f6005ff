import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { invoiceSchema } from "#server/domain/invoice/invoice.ts";
import { checkForSend } from "#server/domain/invoice/rules.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { actStanding } from "#server/domain/lifecycle/document-act.ts";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { nextSendState, sendStates } from "#server/domain/lifecycle/send-state.ts";
import { outsideSefReasons } from "#server/domain/party/party-kind.ts";
import { partyKindSchema } from "#server/domain/party/party-kind-schema.ts";
import { exemptionReasonSchema } from "#server/domain/tax/changed-reasons.ts";
import { actSchema, findLastAct, isActUnderWay, subjectOf } from "#server/exchange/acts/find-act.ts";
import { findDependants } from "#server/exchange/acts/find-dependants.ts";
import { assembleInvoice } from "#server/exchange/document-rows.ts";
import { followSchema, openConflicts } from "#server/exchange/following/follow-view.ts";
import {
  timelineColumns,
  timelineEntrySchema,
  timelineOrder,
  toTimelineEntry,
} from "#server/exchange/timeline.ts";
import { totalsSchema } from "#server/exchange/totals-schema.ts";
import { followings, mayFollow } from "#server/sales/draft/follow-up.ts";
import { isOnDesk, isParked, loadDocument } from "./load-document.ts";

const text = z.string().nullable();

const importSourceSchema = z.object({
  fileName: z.string(),
  number: text,
  seller: z.object({ name: z.string(), pib: text }),
  account: text,
  issueDate: text,
  deliveryDate: text,
  dueDate: text,
  stated: z.object({ taxExclusive: text, taxTotal: text, payable: text }),
  oddities: z.array(z.object({ code: z.string(), path: z.string(), found: z.string() })),
});

export const salesInvoiceSchema = z.object({
  id: z.string(),
  /** For `saveDocument`: a change made by somebody else in between is refused, never overwritten. */
  version: z.number(),
  state: z.enum(sendStates),
  stateChangedAt: z.date(),
  /** Another program of the company sent it; taken over from SEF. */
  sentElsewhere: z.boolean(),
  failure: z.object({ code: z.string(), message: z.string(), fieldName: text }).nullable(),
  nextAttemptAt: z.date().nullable(),
  /** As it would be sent now, or as it was frozen. */
  invoice: invoiceSchema,
  /** What is entered on the draft; null days follow the day of sending. */
  entered: z.object({ deliveryDate: text, dueDate: text }),
  totals: totalsSchema,
  /** Empty once it has left. */
  findings: z.array(z.object({ code: z.string(), path: z.string(), severity: z.enum(["error", "warning"]) })),
  partner: z
    .object({ id: z.string(), kind: partyKindSchema, jbkjs: text, inSef: z.boolean().nullable() })
    .nullable(),
  buyerIsPublic: z.boolean(),
  /** What SEF's register says of the buyer's PIB, for the check of what is typed; null when it says nothing. */
  register: z.array(z.object({ jbkjs: text, name: z.string() })).nullable(),
  /** What SEF's list of exemption reasons says otherwise than the one that the browser has. */
  changedReasons: z.array(exemptionReasonSchema),
  /** Why it does not go to SEF; null when it does. */
  outsideSef: z.enum(outsideSefReasons).nullable(),
  sendToCir: z.enum(["Yes", "No"]).nullable(),
  sef: z
    .object({
      salesInvoiceId: z.string(),
      commonId: text,
      status: z.enum(salesStatuses),
      sefStatus: z.string(),
      comment: text,
      cirStatus: text,
      cirInvoiceId: text,
      sentAt: z.date().nullable(),
      following: followSchema,
    })
    .nullable(),
  /** The last cancel or storno that somebody asked for. */
  act: actSchema.nullable(),
  /** What SEF wants taken back before this document may be. */
  dependants: z.array(z.object({ id: z.string(), number: z.string(), typeCode: z.string() })),
  importSource: importSourceSchema.nullable(),
  /** requestId of the last attempt and whether its XML can be downloaded. */
  attempt: z.object({ requestId: z.string(), xmlSha256: z.string(), calls: z.number() }).nullable(),
  allowed: z.object({
    edit: z.boolean(),
    send: z.boolean(),
    /** Issue it outside SEF. */
    finalize: z.boolean(),
    withdraw: z.boolean(),
    confirmDate: z.boolean(),
    delete: z.boolean(),
    cancel: z.boolean(),
    storno: z.boolean(),
    /** Documents that may be made out of this one. */
    follow: z.array(z.enum(followings)),
  }),
  timeline: z.array(timelineEntrySchema),
});
export type SalesInvoice = z.infer<typeof salesInvoiceSchema>;

/** All that a document's page shows. */
export function getSalesInvoice(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<SalesInvoice> {
  const now = clock();
  const day = belgradeDay(now);
  return withCompany(organizationId, async (tx) => {
    const document = await loadDocument(tx, { organizationId, environment }, invoiceId, day);
    const { row, state, invoice, context } = document;
    const of = { organizationId, invoiceId };
    const sef = await tx.sefInvoice.findFirst({
      where: of,
      orderBy: { createdAt: "desc" },
      include: { conflicts: openConflicts },
    });
    const attempt = await tx.sendAttempt.findFirst({ where: of, orderBy: { createdAt: "desc" } });
    const events = await tx.statusEvent.findMany({
      where: of,
      orderBy: [...timelineOrder],
      select: timelineColumns,
    });
    const stored = assembleInvoice(row);
    const act = await findLastAct(tx, organizationId, invoiceId);
    const mayAct = (kind: "cancel" | "storno") =>
      sef !== null && !isActUnderWay(act) && actStanding(kind, subjectOf(sef, now)) === "possible";
    const dependants =
      mayAct("storno") && row.number !== null
        ? await findDependants(tx, { organizationId, environment, number: row.number })
        : [];
    return salesInvoiceSchema.parse({
      id: row.id,
      version: row.version,
      state,
      stateChangedAt: row.stateChangedAt,
      sentElsewhere: row.sentElsewhere,
      failure: row.failure,
      nextAttemptAt: row.nextAttemptAt,
      invoice,
      entered: { deliveryDate: stored.deliveryDate, dueDate: stored.dueDate },
      totals: computeTotals(invoice),
      findings: isOnDesk(state) ? checkForSend(invoice, context) : [],
      partner: row.partner,
      buyerIsPublic: context.buyerIsPublic,
      register: context.register ?? null,
      changedReasons: document.changedReasons,
      outsideSef: context.outsideSef,
      sendToCir: context.sendToCir,
      sef: sef && {
        ...sef,
        salesInvoiceId: String(sef.sefInvoiceId),
        commonId: sef.commonId === null ? null : String(sef.commonId),
        following: sef,
      },
      act,
      dependants,
      importSource: row.importSource,
      attempt,
      allowed: {
        edit: isOnDesk(state),
        send:
          isParked({ state, nextAttemptAt: row.nextAttemptAt }) ||
          (!context.outsideSef && nextSendState(state, state === "failed" ? "retry" : "queue") !== null),
        finalize: Boolean(context.outsideSef) && nextSendState(state, "issue") !== null,
        withdraw: nextSendState(state, "withdraw") !== null,
        confirmDate: state === "held_date",
        delete: state === "draft" && attempt === null,
        cancel: mayAct("cancel"),
        storno: mayAct("storno"),
        follow: followings.filter((make) =>
          mayFollow(make, { typeCode: invoice.typeCode, state, sefStatus: sef?.status ?? null }),
        ),
      },
      timeline: events.map(toTimelineEntry),
    });
  });
}
