import { Prisma, type Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays } from "#server/domain/civil-date.ts";
import { type AlertStage, alertPlan } from "#server/domain/deadline/alert-stages.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import { issueDatePassedKey } from "#server/domain/notice/notice-of-event.ts";
import { type News, tellPeople } from "./tell-people.ts";

/** A row of `deadline_alert` that was just written, with the deadline that it warns of. */
export type WrittenAlert = {
  alertId: string;
  /** Null: a deadline of the company. */
  invoiceId: string | null;
  stage: AlertStage;
  deadline: Omit<Deadline, "paramsVersion">;
};

/**
 * Tells people of alerts, either of documents or of the company itself, in the transaction that writes them. Where nobody knows whether a buyer is public there are
 * two alerts of one stage; people are told of both at once.
 */
export async function tellAlerts(
  tx: Tx,
  company: { organizationId: string; environment: Environment },
  alerts: readonly WrittenAlert[],
  now: Date,
): Promise<void> {
  if (alerts.length === 0) return;
  const byStage = new Map<string, WrittenAlert[]>();
  for (const alert of alerts) byStage.set(stageOf(alert), [...(byStage.get(stageOf(alert)) ?? []), alert]);
  const news = [...byStage.values()].flatMap((together) => toNews(together, now));
  await tellPeople(tx, company, news);
  const later = alerts.filter(({ stage, deadline }) => alertPlan(deadline)[0]?.stage !== stage);
  if (later.length > 0) await supersede(tx, company.organizationId, later, now);
}

/** What was told of the same deadline before says the same with another number of days: nobody need read it too. */
async function supersede(
  tx: Tx,
  organizationId: string,
  alerts: readonly WrittenAlert[],
  now: Date,
): Promise<void> {
  const ids = alerts.map(({ alertId }) => alertId);
  // The company's own duties have no deadline of a document. Said in two ways, so that an index leads from one to the other.
  const isOwn = alerts.every(({ invoiceId }) => invoiceId === null);
  const sameDeadline = isOwn
    ? Prisma.sql`older.deadline_id IS NULL AND newer.deadline_id IS NULL`
    : Prisma.sql`older.deadline_id = newer.deadline_id`;
  await tx.$executeRaw`/* prepared */
    UPDATE notification n SET read_at = ${now}
      FROM deadline_alert newer
      JOIN deadline_alert older ON older.organization_id = newer.organization_id AND older.id <> newer.id
                               AND older.environment = newer.environment
                               AND older.kind = newer.kind AND older.due = newer.due
                               AND ${sameDeadline}
     WHERE newer.organization_id = ${organizationId}::uuid AND newer.id = ANY (${ids}::uuid[])
       AND n.organization_id = older.organization_id AND n.alert_id = older.id AND n.read_at IS NULL`;
}

/** The same for the alerts of both assumptions. */
function stageOf({ invoiceId, stage, deadline: { kind, earliest } }: WrittenAlert): string {
  return `${invoiceId}/${kind}/${earliest}/${stage}`;
}

function toNews(together: readonly WrittenAlert[], now: Date): News[] {
  const [first] = together;
  if (first === undefined) return [];
  return [
    {
      kind: isLastDay(first) ? "lastDay" : "deadline",
      key: keyOf(first),
      invoiceId: first.invoiceId,
      alertId: first.alertId,
      details: { facts: { stage: first.stage }, deadlines: together.map(({ deadline }) => deadline) },
      at: now,
    },
  ];
}

function keyOf({ alertId, invoiceId, deadline: { kind, earliest } }: WrittenAlert): string {
  // The timeline may have told of it before: the document was found to be held.
  if (kind === "issueDate" && invoiceId !== null) return issueDatePassedKey(invoiceId, addDays(earliest, 1));
  return `alert/${alertId}`;
}

/** With a payment's day nothing is lost that could not be made good on the next. */
function isLastDay({ stage, deadline }: WrittenAlert): boolean {
  return stage === "lastDay" && deadline.kind !== "payment";
}
