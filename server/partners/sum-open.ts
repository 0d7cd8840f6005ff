import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { AppError } from "#server/errors.ts";

/** waiting: nobody has answered yet. accepted. silent: rejected by silence, which stays owed. outside: issued outside SEF. */
export const openStandings = ["waiting", "accepted", "silent", "outside"] as const;

export const openAmountSchema = z.object({
  direction: z.enum(["sales", "purchase"]),
  currency: z.string(),
  standing: z.enum(openStandings),
  documents: z.number().int(),
  /** What is to be paid, less the credit notes; two decimals. */
  amount: z.string(),
  /** Of it: what was due before today. */
  pastDue: z.string(),
});
export type OpenAmount = z.infer<typeof openAmountSchema>;

/**
 * What is between us and a partner by currency and standing: every document that somebody owes and that SEF does not
 * call paid. Payments themselves are not followed. A document that was rejected by silence is still owed (answer of
 * the ministry, 2 Feb 2023); one that a person rejected or that was taken back is not. Advances are paid when issued.
 *
 * @throws AppError NOT_FOUND.
 */
export async function sumOpen(
  { organizationId, environment }: ConnectedOrganization,
  partnerId: string,
  clock: Clock = systemClock,
): Promise<OpenAmount[]> {
  const today = belgradeDay(clock());
  const rows = await withCompany(organizationId, async (tx) => {
    const partner = await tx.partner.findUnique({
      where: { organizationId_environment_id: { organizationId, environment, id: partnerId } },
      select: { id: true },
    });
    if (!partner) throw new AppError("NOT_FOUND");
    return tx.$queryRaw<unknown[]>`
      SELECT direction, currency, standing, count(*)::int AS documents, sum(owed)::numeric(18, 2)::text AS amount,
             coalesce(sum(owed) FILTER (WHERE due_date < ${today}::date), 0)::numeric(18, 2)::text AS "pastDue"
        FROM (
          SELECT i.direction, i.currency, i.due_date,
                 CASE i.type_code WHEN '381' THEN -i.payable ELSE i.payable END AS owed,
                 CASE WHEN i.issued_outside_sef AND i.state = 'issued' THEN 'outside'
                      WHEN s.status IN ('New', 'Sent', 'Seen', 'ReNotified', 'OverDue') THEN 'waiting'
                      WHEN s.status IN ('Approved', 'Archived') THEN 'accepted'
                      WHEN s.status = 'Rejected' AND s.settled_by = 'silence' THEN 'silent' END AS standing
            FROM invoice i
            LEFT JOIN sef_invoice s ON s.organization_id = i.organization_id AND s.invoice_id = i.id
           WHERE i.organization_id = ${organizationId}::uuid AND i.environment = ${environment}
             AND i.partner_id = ${partnerId}::uuid AND i.type_code <> '386'
             AND NOT coalesce(s.contract_holder, false)) AS document
       WHERE standing IS NOT NULL AND owed <> 0
       GROUP BY direction, currency, standing
       ORDER BY direction DESC, currency = 'RSD' DESC, currency, array_position(${[...openStandings]}::text[], standing)`;
  });
  return rows.map((row) => openAmountSchema.parse(row));
}
