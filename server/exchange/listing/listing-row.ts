import { z } from "zod";
import { Prisma } from "#server/db/client.ts";

/** A document as a list shows it, of either direction; `l` is its listing and `p` the partner as it is now. */
export const listingColumns = Prisma.sql`
  l.invoice_id AS id, l.number, l.type_code AS "typeCode", l.partner_id AS "partnerId",
  coalesce(p.name, l.partner_name) AS "partnerName", coalesce(p.pib, l.partner_pib) AS "partnerPib",
  l.issue_date::text AS "issueDate", l.due_date::text AS "dueDate", l.delivery_date AS "deliveryDate",
  l.tax_total::text AS "taxTotal", l.payable::text, l.currency, l.state, l.sef_status AS "sefStatus",
  l.settled_by AS "settledBy", l.next_step AS "nextStep", l.is_disputed AS "isDisputed", l.cir_status AS "cirStatus",
  l.pending_act AS "pendingAct", l.contract_holder AS "contractHolder", l.sent_elsewhere AS "sentElsewhere",
  l.oddities, l.changed_at AS "changedAt", l.received_at AS "receivedAt",
  CASE WHEN l.deadline_kind IS NULL THEN NULL ELSE jsonb_build_object(
    'kind', l.deadline_kind, 'consequence', l.deadline_consequence, 'on', l.deadline_on, 'latest', l.deadline_latest)
  END AS deadline`;

/** The term for the answer that ends first; `latest` follows the other reading of an uncertain rule. */
export const listedDeadlineSchema = z.object({
  kind: z.enum(["response", "rejection"]),
  consequence: z.string(),
  on: z.string(),
  latest: z.string(),
});

export const listingRowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  typeCode: z.string(),
  partnerId: z.string().nullable(),
  partnerName: z.string(),
  partnerPib: z.string().nullable(),
  issueDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  deliveryDate: z.string().nullable(),
  taxTotal: z.string(),
  payable: z.string(),
  currency: z.string(),
  state: z.string().nullable(),
  sefStatus: z.string().nullable(),
  settledBy: z.string().nullable(),
  nextStep: z.string().nullable(),
  isDisputed: z.boolean(),
  cirStatus: z.string().nullable(),
  pendingAct: z.string().nullable(),
  contractHolder: z.boolean(),
  sentElsewhere: z.boolean(),
  oddities: z.number(),
  changedAt: z.date(),
  receivedAt: z.date(),
  deadline: listedDeadlineSchema.nullable(),
});
export type ListingRow = z.infer<typeof listingRowSchema>;
