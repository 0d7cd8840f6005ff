import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { type RadarClock, type RadarRow, radarOutcomeSchema, radarRowSchema } from "./radar-row.ts";

type Company = { organizationId: string; environment: Environment };

/** Which clocks are asked for; what is null or empty asks nothing. */
export type RadarFilter = {
  direction: "sales" | "purchase" | null;
  clock: RadarClock | null;
  partnerId: string | null;
  /** Only of these documents. */
  invoiceIds: readonly string[] | null;
  /** Words in number, name and PIB of the partner, in either script. */
  search: string;
  /** The day itself is among them. */
  from: CivilDate | null;
  to: CivilDate | null;
  /** Only clocks that this day has not seen the end of. */
  openOn: CivilDate | null;
  /** Only clocks all of whose outcomes lie before this day. */
  overBefore: CivilDate | null;
};

export const anyClock: RadarFilter = {
  ...{ direction: null, clock: null, partnerId: null, invoiceIds: null, search: "" },
  ...{ from: null, to: null, openOn: null, overBefore: null },
};

/** The clock that a kind belongs to; the same in `clockOf`. */
export const clockColumn = (row: string) => {
  const kind = Prisma.raw(`${row}.kind`);
  return Prisma.sql`CASE WHEN ${kind} IN ('response', 'rejection') THEN 'answer' ELSE ${kind} END`;
};

/**
 * Of each running clock the deadline that comes next, or first of those that are over, as SELECT without order. A page is found on the index of
 * running deadlines; the others of the same clock are looked up by their document.
 */
export function leadersOf(
  { organizationId, environment }: Company,
  filter: RadarFilter,
  today: CivilDate,
): Prisma.Sql {
  const { direction, clock, partnerId, invoiceIds, search, from, to, openOn, overBefore } = filter;
  const day = (date: CivilDate) => Prisma.sql`${date}::date`;
  return Prisma.sql`
    SELECT d.id, d.invoice_id, d.direction, d.earliest, ${clockColumn("d")} AS clock
      FROM document_deadline d
     WHERE d.organization_id = ${organizationId}::uuid AND d.environment = ${environment} AND d.state = 'running'
       AND NOT EXISTS (
         SELECT FROM document_deadline o
          WHERE o.organization_id = d.organization_id AND o.environment = d.environment AND o.state = 'running'
            AND o.invoice_id = d.invoice_id AND ${clockColumn("o")} = ${clockColumn("d")}
            AND (o.latest < ${day(today)}, o.earliest, o.id) < (d.latest < ${day(today)}, d.earliest, d.id))
       ${direction === null ? Prisma.empty : Prisma.sql`AND d.direction = ${direction}`}
       ${clock === null ? Prisma.empty : Prisma.sql`AND ${clockColumn("d")} = ${clock}`}
       ${partnerId === null ? Prisma.empty : Prisma.sql`AND d.partner_id = ${partnerId}::uuid`}
       ${invoiceIds === null ? Prisma.empty : Prisma.sql`AND d.invoice_id = ANY (${[...invoiceIds]}::uuid[])`}
       ${from === null ? Prisma.empty : Prisma.sql`AND d.earliest >= ${day(from)}`}
       ${to === null ? Prisma.empty : Prisma.sql`AND d.earliest <= ${day(to)}`}
       ${openOn === null ? Prisma.empty : Prisma.sql`AND d.latest >= ${day(openOn)}`}
       ${overBefore === null ? Prisma.empty : Prisma.sql`AND d.latest < ${day(overBefore)} AND ${nothingFrom(day(overBefore))}`}
       ${search === "" ? Prisma.empty : Prisma.sql`AND ${mentions(search)}`}`;
}

/** No other outcome of the clock still lies ahead. */
function nothingFrom(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT FROM document_deadline o
     WHERE o.organization_id = d.organization_id AND o.environment = d.environment AND o.state = 'running'
       AND o.invoice_id = d.invoice_id AND ${clockColumn("o")} = ${clockColumn("d")} AND o.latest >= ${day})`;
}

/** Asked of each row: as a join, the planner goes through all documents. */
function mentions(search: string): Prisma.Sql {
  const patterns = Prisma.sql`ALL (app.search_patterns(${search}))`;
  return Prisma.sql`(
    SELECT l.search LIKE ${patterns} OR app.fold(concat_ws(' ', '', p.name, p.pib)) LIKE ${patterns}
      FROM document_listing l
      LEFT JOIN partner p ON p.organization_id = l.organization_id AND p.id = l.partner_id
     WHERE l.organization_id = d.organization_id AND l.invoice_id = d.invoice_id)`;
}

const foundSchema = z.object({
  id: z.string(),
  direction: z.enum(["sales", "purchase"]),
  clock: z.string(),
  day: z.string(),
  total: z.bigint(),
  invoiceId: z.string(),
  number: z.string().nullable(),
  typeCode: z.string(),
  payable: z.string(),
  currency: z.string(),
  status: z.string().nullable(),
  contractHolder: z.boolean().nullable(),
  partnerId: z.string().nullable(),
  partnerName: z.string().nullable(),
  partnerPib: z.string().nullable(),
  remindedAt: z.date().nullable(),
  outcomes: z.array(radarOutcomeSchema),
});

/**
 * All that rows show, in order of days.
 *
 * @param source SELECT that gives what `leadersOf` gives and `total`, a number of the caller's own.
 */
export async function loadRows(
  tx: Tx,
  source: Prisma.Sql,
  { organizationId, environment }: Company,
): Promise<{ row: RadarRow; total: number }[]> {
  const found = await tx.$queryRaw<unknown[]>`
    WITH source AS (${source})
    SELECT l.id, l.direction, l.clock, l.earliest::text AS day, l.total, i.id AS "invoiceId", i.number,
           i.type_code AS "typeCode", i.payable::numeric(18, 2)::text AS payable, i.currency,
           s.status, s.contract_holder AS "contractHolder", i.partner_id AS "partnerId",
           coalesce(p.name, i.document->CASE i.direction WHEN 'sales' THEN 'buyer' ELSE 'seller' END->>'name') AS "partnerName",
           coalesce(p.pib, i.document->CASE i.direction WHEN 'sales' THEN 'buyer' ELSE 'seller' END->>'pib') AS "partnerPib",
           (SELECT max(e.occurred_at) FROM status_event e
             WHERE e.organization_id = i.organization_id AND e.invoice_id = i.id AND e.kind = 'buyerReminded') AS "remindedAt",
           (SELECT jsonb_agg(jsonb_build_object(
                     'kind', o.kind, 'assumption', nullif(o.assumption, ''), 'rule', o.rule,
                     'clockStart', o.clock_start, 'earliest', o.earliest, 'latest', o.latest,
                     'consequence', o.consequence, 'confidence', o.confidence) ORDER BY o.earliest, o.id)
              FROM document_deadline o
             WHERE o.organization_id = i.organization_id AND o.environment = ${environment} AND o.state = 'running'
               AND o.invoice_id = i.id AND ${clockColumn("o")} = l.clock) AS outcomes
      FROM source l
      JOIN invoice i ON i.organization_id = ${organizationId}::uuid AND i.id = l.invoice_id
      LEFT JOIN partner p ON p.organization_id = i.organization_id AND p.id = i.partner_id
      LEFT JOIN LATERAL (
        SELECT x.status, x.contract_holder FROM sef_invoice x
         WHERE x.organization_id = i.organization_id AND x.invoice_id = i.id
         ORDER BY x.created_at DESC LIMIT 1) s ON true
     ORDER BY l.earliest, l.id`;
  return z.array(foundSchema).parse(found).map(toRow);
}

const undecided = ["New", "Seen", "ReNotified"];

function toRow(found: z.infer<typeof foundSchema>): { row: RadarRow; total: number } {
  const { id, direction, clock, day, total, status, outcomes, remindedAt } = found;
  const { invoiceId, number, typeCode, payable, currency } = found;
  const row = radarRowSchema.parse({
    id,
    subject: direction,
    clock,
    document: { id: invoiceId, number, typeCode, payable, currency, status },
    partner: { id: found.partnerId, name: found.partnerName ?? "", pib: found.partnerPib },
    period: null,
    day,
    outcomes,
    remindedAt,
    decidable:
      direction === "purchase" && status !== null && undecided.includes(status) && !found.contractHolder,
  });
  return { row, total: Number(total) };
}
