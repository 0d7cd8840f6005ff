import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { type ConnectedOrganization, enqueueDeadlineSweeps } from "#server/db/system.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { enqueueDeadlineSweep } from "#server/exchange/deadlines/enqueue-sweep.ts";
import { listOpenDocuments } from "#server/exchange/deadlines/list-open-documents.ts";
import { loadOwnFacts } from "#server/exchange/deadlines/load-facts.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";
import { tellAlerts } from "#server/exchange/tell-alerts.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { type AlertCursor, writeDocumentAlerts } from "./write-alerts.ts";
import { writeCompanyAlerts } from "./write-company-alerts.ts";

/** Companies that get their job in one transaction. */
const companiesAtOnce = 200;
/** Documents of one transaction; a company with more is swept in several jobs, so that others have their turn. */
const documentsAtOnce = 500;

/** One job for each company; what one of them does never stops the rest. */
export async function sweepAllDeadlines(): Promise<void> {
  for (let last: string | null = null, first = true; first || last !== null; first = false) {
    last = await enqueueDeadlineSweeps(last, companiesAtOnce);
  }
}

/**
 * Brings all deadlines of a company up to its day: what the changes' own transactions have missed, what a new day or a
 * new day off has moved. Then writes the alerts that are due. Repeating it, whole or from the middle, adds nothing.
 */
export async function sweepDeadlines(
  { organizationId, environment, after }: JobPayload<"deadline-company">,
  clock: Clock = systemClock,
): Promise<void> {
  const company = { organizationId, environment };
  const next = await withCompany(organizationId, (tx) => sweepPage(tx, company, after ?? null, clock()));
  // Few companies have more alerts on one day than one page holds.
  for (let cursor = next; cursor !== null; ) {
    const from: AlertCursor = cursor;
    cursor = await withCompany(organizationId, (tx) => tellPage(tx, company, from, clock()));
  }
}

async function sweepPage(
  tx: Tx,
  company: ConnectedOrganization,
  after: string | null,
  now: Date,
): Promise<AlertCursor | null> {
  const ids = await listOpenDocuments(tx, company, { after, take: documentsAtOnce, today: belgradeDay(now) });
  const own = await loadOwnFacts(tx, company);
  await refreshDeadlines(tx, company, ids, { cause: "sweep", now, own });
  const last = ids.length === documentsAtOnce ? ids.at(-1) : undefined;
  if (last !== undefined) {
    await enqueueDeadlineSweep(tx, company, last);
    return null;
  }
  const alerts = await writeCompanyAlerts(tx, company, { today: belgradeDay(now), now, own });
  await tellAlerts(tx, company, alerts, now);
  return tellPage(tx, company, null, now);
}

/** @returns where the next page begins. */
async function tellPage(
  tx: Tx,
  company: ConnectedOrganization,
  after: AlertCursor | null,
  now: Date,
): Promise<AlertCursor | null> {
  const page = { today: belgradeDay(now), now, take: documentsAtOnce, after };
  const { written, next } = await writeDocumentAlerts(tx, company, page);
  await tellAlerts(tx, company, written, now);
  return next;
}
