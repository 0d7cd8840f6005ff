import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import {
  belgradeDay,
  type CivilDate,
  civilDate,
  compareDates,
  parseCivilDate,
} from "#server/domain/civil-date.ts";
import { type Calendar, makeCalendar } from "#server/domain/deadline/calendar.ts";
import type { DocumentFacts, OwnVat } from "#server/domain/deadline/deadline.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { buyerSectorOf } from "#server/domain/party/buyer-sector.ts";
import { partyKindSchema } from "#server/domain/party/party-kind-schema.ts";

/** A document with all that its deadlines follow from. */
export type DocumentToFollow = {
  invoiceId: string;
  partnerId: string | null;
  sefStatus: string | null;
  facts: DocumentFacts;
};

const day = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : parseCivilDate(text)));
const jbkjsList = z
  .array(z.string())
  .nullable()
  .transform((list) => (list ?? []).map((jbkjs) => jbkjs || null));

const rowSchema = z.object({
  id: z.string(),
  partnerId: z.string().nullable(),
  direction: z.enum(["sales", "purchase"]),
  typeCode: z.string(),
  issueDate: day,
  dueDate: day,
  supplyDate: day,
  taxTotal: z.string(),
  isOwed: z.boolean(),
  isOutside: z.boolean(),
  state: z.enum(sendStates).nullable(),
  buyerJbkjs: z.string().nullable(),
  partnerKind: partyKindSchema.nullable(),
  inSef: z.boolean().nullable(),
  registered: jbkjsList,
  status: z.string().nullable(),
  sefStatus: z.string().nullable(),
  isContractHolder: z.boolean(),
  sentAt: z.date().nullable(),
  firstSeenAt: z.date().nullable(),
  renotifiedAt: z.date().nullable(),
  settledAt: z.date().nullable(),
  settledBy: z.string().nullable(),
  lastModifiedAt: z.date().nullable(),
});
type Row = z.infer<typeof rowSchema>;

const ownSchema = z.object({
  jbkjs: z.string().nullable(),
  vatPayer: z.boolean(),
  vatPeriod: z.enum(["month", "quarter"]),
  vatFilingDay: z.number().nullable(),
  registered: jbkjsList,
  extraDays: z.array(z.object({ day: z.string().transform(civilDate), name: z.string() })),
});

/** The company as the rules see it: its VAT, what it is as a buyer, and the days off by law and by the operator. */
export type OwnFacts = { vat: OwnVat; sector: DocumentFacts["buyerKind"]; calendar: Calendar };

export async function loadOwnFacts(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
): Promise<OwnFacts> {
  const rows = await tx.$queryRaw<unknown[]>`/* prepared */
    SELECT o.jbkjs, o.vat_payer AS "vatPayer", o.vat_period AS "vatPeriod",
           o.vat_filing_day AS "vatFilingDay",
           (SELECT array_agg(c.jbkjs) FROM sef_company c
             WHERE c.environment = ${environment} AND c.pib = o.pib) AS registered,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('day', e.day, 'name', e.name) ORDER BY e.day), '[]')
              FROM extra_holiday e) AS "extraDays"
      FROM organization o WHERE o.id = ${organizationId}::uuid`;
  const own = ownSchema.parse(rows[0]);
  const kind = own.jbkjs === null ? "company" : "public_body";
  return {
    vat: { payer: own.vatPayer, period: own.vatPeriod, filingPlannedOn: null, filingDay: own.vatFilingDay },
    sector: buyerSectorOf({ kind, jbkjs: own.jbkjs, inSef: null, registered: own.registered }),
    calendar: makeCalendar(own.extraDays),
  };
}

/**
 * The facts of some documents, in one question: what the document says, SEF's word, what the partner is and what SEF's
 * register says of it.
 */
export async function loadFacts(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  invoiceIds: readonly string[],
  own: OwnFacts,
  today: CivilDate,
): Promise<DocumentToFollow[]> {
  const rows = await tx.$queryRaw<unknown[]>`/* prepared */
    SELECT i.id, i.partner_id AS "partnerId", i.direction, i.type_code AS "typeCode",
           i.issue_date::text AS "issueDate", i.due_date::text AS "dueDate", i.tax_total::text AS "taxTotal",
           i.document ->> 'deliveryDate' AS "supplyDate", i.payable > 0 AS "isOwed",
           i.issued_outside_sef AS "isOutside", i.state,
           coalesce(i.document -> 'buyer' ->> 'jbkjs', p.jbkjs) AS "buyerJbkjs",
           p.kind AS "partnerKind", p.in_sef AS "inSef",
           CASE WHEN i.direction = 'sales' THEN
             (SELECT array_agg(c.jbkjs) FROM sef_company c
               WHERE c.environment = ${environment} AND c.pib = coalesce(i.document -> 'buyer' ->> 'pib', p.pib))
           END AS registered,
           s.status, s.sef_status AS "sefStatus", coalesce(s.contract_holder, false) AS "isContractHolder",
           s.sent_at AS "sentAt", s.created_at AS "firstSeenAt", s.renotified_at AS "renotifiedAt",
           s.settled_at AS "settledAt", s.settled_by AS "settledBy", s.last_modified_at AS "lastModifiedAt"
      FROM invoice i
      LEFT JOIN partner p ON p.organization_id = i.organization_id AND p.id = i.partner_id
      LEFT JOIN sef_invoice s ON s.organization_id = i.organization_id AND s.invoice_id = i.id
                             AND s.environment = i.environment
     WHERE i.organization_id = ${organizationId}::uuid AND i.environment = ${environment}
       AND i.id = ANY (${[...invoiceIds]}::uuid[])`;
  return rows.map((row) => toFollow(rowSchema.parse(row), own, today));
}

function toFollow(row: Row, own: OwnFacts, today: CivilDate): DocumentToFollow {
  const status = statusOf(row);
  return {
    invoiceId: row.id,
    partnerId: row.partnerId,
    sefStatus: row.sefStatus,
    facts: {
      direction: row.direction,
      status,
      buyerKind: sectorOf(row, own),
      deliveredOn: deliveredOn(row),
      renotifiedOn: row.renotifiedAt && belgradeDay(row.renotifiedAt),
      settledOn: settledOn(row),
      settledBySilence: row.settledBy === "silence",
      issueDate: row.issueDate,
      dueDate: row.dueDate,
      supplyDate: row.supplyDate,
      payableOpen: isPayable(row, today),
      sendState: row.state,
      ownVat: own.vat,
      taxTotal: row.taxTotal,
      typeCode: row.typeCode,
    },
  };
}

function statusOf({ direction, status }: Row): DocumentFacts["status"] {
  if (status === null) return null;
  return direction === "sales" ? parseSalesStatus(status) : parsePurchaseStatus(status);
}

function sectorOf(row: Row, own: OwnFacts): DocumentFacts["buyerKind"] {
  // Whoever only holds the procurement contract answers nothing and owes nothing.
  if (row.isOutside || row.isContractHolder) return "outside";
  if (row.direction === "purchase") return own.sector;
  const { partnerKind, buyerJbkjs, inSef, registered } = row;
  const kind = partnerKind ?? (buyerJbkjs === null ? "company" : "public_body");
  return buyerSectorOf({ kind, jbkjs: buyerJbkjs, inSef, registered });
}

/**
 * The day on which SEF delivered. Where SEF does not tell, the issue date: SEF takes a document on that day only; and
 * never a later day than the one on which we first saw it there.
 */
function deliveredOn({ status, sentAt, issueDate, firstSeenAt }: Row): CivilDate | null {
  if (status === null) return null;
  if (sentAt) return belgradeDay(sentAt);
  const seen = firstSeenAt && belgradeDay(firstSeenAt);
  if (issueDate === null || seen === null) return issueDate ?? seen;
  return compareDates(issueDate, seen) < 0 ? issueDate : seen;
}

function settledOn({ status, settledAt, lastModifiedAt }: Row): CivilDate | null {
  if (settledAt) return belgradeDay(settledAt);
  if (status !== "Approved" && status !== "Rejected") return null;
  return lastModifiedAt && belgradeDay(lastModifiedAt);
}

/** Nobody tells us of payments: a due date is followed until it comes, and never called unpaid behind it. */
function isPayable({ isOwed, isContractHolder, dueDate, status }: Row, today: CivilDate): boolean {
  if (!isOwed || isContractHolder || status === "Paid" || dueDate === null) return false;
  return compareDates(dueDate, today) >= 0;
}
