import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import { newId } from "#server/db/new-id.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import type { FollowedDeadline } from "#server/domain/deadline/follow-deadlines.ts";
import type { EndReason } from "#server/domain/deadline/how-it-ended.ts";
import { outcomeShape } from "#server/domain/deadline/outcome-shape.ts";
import type { DocumentToFollow } from "./load-facts.ts";

/** A row of `document_deadline` as `storedDeadlineColumns` reads it. */
export const storedDeadlineSchema = z.object({
  id: z.string(),
  invoiceId: z.string(),
  ...outcomeShape,
  assumption: z.enum(["", "public", "private"]).transform((text) => text || null),
  paramsVersion: z.string(),
});

/** Days as text: they are civil days, not moments. */
export const storedDeadlineColumns = Prisma.sql`
  d.id, d.invoice_id AS "invoiceId", d.kind, d.assumption, d.rule, d.clock_start::text AS "clockStart",
  d.earliest::text AS earliest, d.latest::text AS latest, d.consequence, d.confidence,
  d.params_version AS "paramsVersion"`;

/** What runs by our records, by document. */
export async function loadRunning(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, FollowedDeadline[]>> {
  const rows = await tx.$queryRaw<unknown[]>`/* prepared */
    SELECT ${storedDeadlineColumns}
      FROM document_deadline d
     WHERE d.organization_id = ${organizationId}::uuid AND d.environment = ${environment}
       AND d.invoice_id = ANY (${[...invoiceIds]}::uuid[]) AND d.state = 'running'
     ORDER BY d.id`;
  const byDocument = new Map<string, FollowedDeadline[]>();
  for (const row of rows) {
    const { invoiceId, ...deadline } = storedDeadlineSchema.parse(row);
    const known = byDocument.get(invoiceId);
    if (known) known.push(deadline);
    else byDocument.set(invoiceId, [deadline]);
  }
  return byDocument;
}

export type Begun = { document: DocumentToFollow; deadline: Deadline };

/**
 * All rows in one statement: the client's own way of making many takes twice as long. A prediction that somebody
 * else has written at the same moment stays as it is.
 */
export async function beginDeadlines(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  begun: readonly Begun[],
  now: Date,
): Promise<void> {
  if (begun.length === 0) return;
  const rows = begun.map(({ document: { invoiceId, partnerId, facts }, deadline }) => ({
    ...deadline,
    id: newId(now),
    invoiceId,
    partnerId,
    direction: facts.direction,
    assumption: deadline.assumption ?? "",
  }));
  await tx.$executeRaw`/* prepared */
    INSERT INTO document_deadline
           (organization_id, id, environment, invoice_id, direction, partner_id, kind, assumption, rule, clock_start,
            earliest, latest, consequence, confidence, params_version, computed_at)
    SELECT ${organizationId}::uuid, r.id, ${environment}, r."invoiceId", r.direction, r."partnerId", r.kind, r.assumption,
           r.rule, r."clockStart", r.earliest, r.latest, r.consequence, r.confidence, r."paramsVersion", ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS r (id uuid, "invoiceId" uuid, direction text, "partnerId" uuid, kind text, assumption text, rule text,
                 "clockStart" date, earliest date, latest date, consequence text, confidence text, "paramsVersion" text)
        ON CONFLICT DO NOTHING`;
}

/** Rule, start and numbers of the law that changed nothing for people; all rows in one statement. */
export async function correctDeadlines(
  tx: Tx,
  { organizationId }: ConnectedOrganization,
  corrected: readonly { id: string; deadline: Deadline }[],
  now: Date,
): Promise<void> {
  if (corrected.length === 0) return;
  const rows = JSON.stringify(corrected.map(({ id, deadline }) => ({ ...deadline, id })));
  await tx.$executeRaw`
    UPDATE document_deadline d
       SET rule = r.rule, clock_start = r."clockStart", confidence = r.confidence,
           params_version = r."paramsVersion", computed_at = ${now}
      FROM jsonb_to_recordset(${rows}::jsonb)
           AS r (id uuid, rule text, "clockStart" date, confidence text, "paramsVersion" text)
     WHERE d.organization_id = ${organizationId}::uuid AND d.id = r.id AND d.state = 'running'`;
}

export type Ended = { id: string; state: string; reason: EndReason; sefStatus: string | null };

export async function endDeadlines(
  tx: Tx,
  { organizationId }: ConnectedOrganization,
  ended: readonly Ended[],
  now: Date,
): Promise<void> {
  if (ended.length === 0) return;
  await tx.$executeRaw`
    UPDATE document_deadline d
       SET state = r.state, ended_at = ${now}, ended_reason = r.reason, ended_status = r."sefStatus"
      FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS r (id uuid, state text, reason text, "sefStatus" text)
     WHERE d.organization_id = ${organizationId}::uuid AND d.id = r.id AND d.state = 'running'`;
}

/**
 * What people were told of deadlines that are not true any more.
 *
 * @returns the deadlines of which somebody had been told.
 */
export async function withdrawAlerts(
  tx: Tx,
  { organizationId }: ConnectedOrganization,
  ended: readonly Ended[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const withdrawn = ended.filter(({ state }) => state === "withdrawn");
  if (withdrawn.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ deadlineId: string }[]>`
    UPDATE deadline_alert a SET withdrawn_at = ${now}, withdrawn_reason = r.reason
      FROM jsonb_to_recordset(${JSON.stringify(withdrawn)}::jsonb) AS r (id uuid, reason text)
     WHERE a.organization_id = ${organizationId}::uuid AND a.deadline_id = r.id AND a.withdrawn_at IS NULL
    RETURNING a.deadline_id AS "deadlineId"`;
  return new Set(rows.map(({ deadlineId }) => deadlineId));
}
