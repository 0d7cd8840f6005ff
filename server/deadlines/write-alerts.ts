import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { addDays, belgradeMidnight, type CivilDate } from "#server/domain/civil-date.ts";
import { type AlertStage, alertStages } from "#server/domain/deadline/alert-stages.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import { storedDeadlineColumns, storedDeadlineSchema } from "#server/exchange/deadlines/stored-deadlines.ts";
import { toColumnDate } from "#server/exchange/document-rows.ts";
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
  const rows = await tx.$queryRaw<unknown[]>`
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
  const rows = await tx.deadlineAlert.createManyAndReturn({
    data: due.map(({ invoiceId, deadlineId, stage, deadline }) => ({
      organizationId,
      environment,
      invoiceId,
      deadlineId,
      kind: deadline.kind,
      assumption: deadline.assumption ?? "",
      due: toColumnDate(deadline.earliest) ?? now,
      stage,
      createdAt: now,
    })),
    skipDuplicates: true,
    select: { id: true, invoiceId: true, kind: true, assumption: true, due: true, stage: true },
  });
  const byKey = new Map(due.map((alert) => [keyOf(alert, alert.deadline), alert]));
  return rows.flatMap((row) => {
    const alert = byKey.get(keyOf(row, { ...row, earliest: row.due.toISOString().slice(0, 10) }));
    return alert ? [{ ...alert, alertId: row.id }] : [];
  });
}

function keyOf(
  { invoiceId, stage }: { invoiceId: string | null; stage: string },
  { kind, assumption, earliest }: { kind: string; assumption: string | null; earliest: string },
): string {
  return [invoiceId, kind, assumption ?? "", earliest, stage].join("/");
}
