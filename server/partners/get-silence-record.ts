import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";

const count = z.bigint().transform(Number);

/** How a customer answers. Who did not answer is our inference from the terms: SEF does not say. */
export const silenceRecordSchema = z.object({
  /** Answered by a person or by a term that ended, whatever became of the document afterwards. */
  settled: z.number(),
  /** Of them: ran out without an answer. */
  unanswered: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  /** Of them: nobody can tell who answered. */
  unknown: z.number(),
  /** Delivered and not answered yet. */
  open: z.number(),
  /** Days from delivery to a person's answer, half of them longer; null without any. */
  medianDays: z.number().nullable(),
});

const rowSchema = z.object({
  settled: count,
  unanswered: count,
  accepted: count,
  rejected: count,
  unknown: count,
  open: count,
  medianDays: z.number().nullable(),
});

/**
 * @throws AppError NOT_FOUND.
 */
export function getSilenceRecord(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  partnerId: string,
): Promise<z.infer<typeof silenceRecordSchema>> {
  return withCompany(organizationId, async (tx) => {
    if ((await tx.partner.count({ where: { organizationId, environment, id: partnerId } })) === 0)
      throw new AppError("NOT_FOUND");
    // An answer is known by its moment or, where a list alone told, by the status. Whoever accepts late has let the
    // term run out all the same.
    const rows = await tx.$queryRaw<unknown[]>`
      WITH document AS (
        SELECT s.status, s.settled_by, s.sent_at, s.settled_at,
               s.settled_at IS NOT NULL OR s.status IN ('Approved', 'Rejected') AS is_settled,
               s.settled_by = 'silence' OR s.status = 'Approved' AND EXISTS (
                 SELECT FROM status_event e
                  WHERE e.organization_id = s.organization_id AND e.invoice_id = s.invoice_id
                    AND e.kind = 'settledBySilence' AND e.sef_status = 'Rejected') AS ran_out
          FROM sef_invoice s
          JOIN invoice i ON i.organization_id = s.organization_id AND i.id = s.invoice_id
         WHERE s.organization_id = ${organizationId}::uuid AND s.environment = ${environment}
           AND s.direction = 'sales' AND i.partner_id = ${partnerId}::uuid),
      answer AS (
        SELECT *, CASE WHEN ran_out THEN 'silence' ELSE settled_by END AS answered_by FROM document)
      SELECT count(*) FILTER (WHERE is_settled) AS settled,
             count(*) FILTER (WHERE is_settled AND answered_by = 'silence') AS unanswered,
             count(*) FILTER (WHERE is_settled AND answered_by = 'person' AND status = 'Rejected') AS rejected,
             count(*) FILTER (WHERE is_settled AND answered_by = 'person' AND status <> 'Rejected') AS accepted,
             count(*) FILTER (WHERE is_settled AND answered_by IS NULL) AS unknown,
             count(*) FILTER (WHERE status = 'Sent' AND NOT is_settled) AS open,
             percentile_cont(0.5) WITHIN GROUP (
               ORDER BY extract(epoch FROM settled_at - sent_at) / 86400
             ) FILTER (WHERE answered_by = 'person' AND sent_at IS NOT NULL) AS "medianDays"
        FROM answer`;
    return rowSchema.parse(rows[0]);
  });
}
