import type { Tx } from "#server/db/client.ts";
import { newId } from "#server/db/new-id.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { addDays, belgradeMidnight, type CivilDate } from "#server/domain/civil-date.ts";
import { type AlertStage, alertStages } from "#server/domain/deadline/alert-stages.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import { storedDeadlineColumns, storedDeadlineSchema } from "#server/exchange/deadlines/stored-deadlines.ts";
import type { WrittenAlert } from "#server/exchange/tell-alerts.ts";

/** The earliest stage lies so many days before the day; news of a day that passed are told for so many behind it. */
const daysAhead = 5;
const daysBehind = 7;

/** An alert of a stage that has come; without a document it is one of the company. */
export type DueAlert = {
  invoiceId: string | null;
  deadlineId: string | null;
  stage: AlertStage;
  deadline: Deadline;
};

/** Where a page of alerts ends. */
export type AlertCursor = { earliest: CivilDate; id: string };

/**
 * Writes the alerts that are due of deadlines of documents, a page at a time. Whoever was told of a deadline today is
 * not asked about again before tomorrow: a deadline has one stage a day.
 *
 * @returns what was written, and where the next page begins; null: that was the last.
 */
export async function writeDocumentAlerts(
  tx: Tx,
  company: ConnectedOrganization,
  { today, now, take, after }: { today: CivilDate; now: Date; take: number; after: AlertCursor | null },
): Promise<{ written: WrittenAlert[]; next: AlertCursor | null }> {
  const { organizationId, environment } = company;
  const from = after ?? { earliest: addDays(today, -daysBehind), id: firstId };
  // A deadline that somebody is just ending is left to the next sweep.
  const rows = await tx.$queryRaw<unknown[]>`/* prepared */
    SELECT ${storedDeadlineColumns}
      FROM document_deadline d
     WHERE d.organization_id = ${organizationId}::uuid AND d.environment = ${environment} AND d.state = 'running'
       AND (d.earliest, d.id) > (${from.earliest}::date, ${from.id}::uuid)
       AND d.earliest <= ${addDays(today, daysAhead)}::date
       AND NOT EXISTS (SELECT FROM deadline_alert a
                        WHERE a.organization_id = d.organization_id AND a.deadline_id = d.id
                          AND a.created_at >= ${belgradeMidnight(today)})
     ORDER BY d.earliest, d.id LIMIT ${take} FOR SHARE OF d SKIP LOCKED`;
  const running = rows.map((row) => storedDeadlineSchema.parse(row));
  const due = running.flatMap(({ id, invoiceId, ...deadline }) =>
    alertStages(deadline, today).map((stage): DueAlert => ({ invoiceId, deadlineId: id, stage, deadline })),
  );
  const written = await writeAlerts(tx, company, due, now);
  const last = running.length === take ? running.at(-1) : undefined;
  return { written, next: last ? { earliest: last.earliest, id: last.id } : null };
}

const firstId = "00000000-0000-0000-0000-000000000000";

/** A stage that was told already is not told again, however often this runs. */
export async function writeAlerts(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  due: readonly DueAlert[],
  now: Date,
): Promise<WrittenAlert[]> {
  if (due.length === 0) return [];
  const alerts = due.map((alert) => ({ ...alert, alertId: newId(now) }));
  const rows = alerts.map(
    ({ alertId, invoiceId, deadlineId, stage, deadline: { kind, assumption, earliest } }) => ({
      ...{ alertId, invoiceId, deadlineId, stage, kind, earliest },
      assumption: assumption ?? "",
    }),
  );
  const written = await tx.$queryRaw<{ id: string }[]>`/* prepared */
    INSERT INTO deadline_alert (organization_id, id, environment, invoice_id, deadline_id, kind, assumption, due, stage,
                                created_at)
    SELECT ${organizationId}::uuid, r."alertId", ${environment}, r."invoiceId", r."deadlineId", r.kind, r.assumption,
           r.earliest, r.stage, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS r ("alertId" uuid, "invoiceId" uuid, "deadlineId" uuid, kind text, assumption text, earliest date, stage text)
        ON CONFLICT DO NOTHING RETURNING id`;
  const ids = new Set(written.map(({ id }) => id));
  return alerts.filter(({ alertId }) => ids.has(alertId));
}
