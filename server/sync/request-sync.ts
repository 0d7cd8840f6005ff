import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay, type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";
import { AppError } from "#server/errors.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { listStatuses } from "./closed-lists.ts";
import { type Period, splitByMonth } from "./split-period.ts";
import { type PlannedWindow, startRun } from "./start-run.ts";

type Asking = { organizationId: string; environment: Environment; actor: Actor };

/** E-invoicing between companies began then (Law on Electronic Invoicing, first for public bodies, May 2022). */
export const historyBegins = civilDate("2022-01-01");

/**
 * Reads all documents of a period, both directions, or those of one status of SEF.
 *
 * @returns id of the run that tells how far it is.
 * @throws AppError VALIDATION for days in the wrong order, in the future or before SEF; SEF_SETTINGS_MISSING without a
 *   connection; SYNC_RUNNING while one goes on.
 */
export function requestSync(
  company: Asking,
  { dateFrom, dateTo, status }: { dateFrom: CivilDate; dateTo: CivilDate; status: string | null },
  clock: Clock = systemClock,
): Promise<string> {
  const today = belgradeDay(clock());
  const isPeriod = compareDates(dateFrom, dateTo) <= 0 && compareDates(dateTo, today) <= 0;
  if (!isPeriod || compareDates(dateFrom, historyBegins) < 0) throw new AppError("VALIDATION");
  return request(company, "manual", { from: dateFrom, to: dateTo }, status);
}

/** The same for everything that SEF has of the company, month by month from the newest on. */
export function requestTakeover(company: Asking, clock: Clock = systemClock): Promise<string> {
  return request(company, "takeover", { from: historyBegins, to: belgradeDay(clock()) }, null);
}

function request(
  { organizationId, environment, actor }: Asking,
  kind: "manual" | "takeover",
  period: Period,
  status: string | null,
): Promise<string> {
  return withCompany(organizationId, async (tx) => {
    if (!(await loadConnection(tx, organizationId, environment))) throw new AppError("SEF_SETTINGS_MISSING");
    const runId = await startRun(
      tx,
      { organizationId, environment },
      { kind, period, status, requestedBy: actor.name, windows: windowsOf(period, status) },
    );
    await appendAudit(tx, actor, {
      action: `sef.sync-${kind}`,
      subject: `sync/${runId}`,
      details: { from: period.from, to: period.to, status },
    });
    return runId;
  });
}

function windowsOf(period: Period, status: string | null): PlannedWindow[] {
  return splitByMonth(period).flatMap((month) =>
    (["sales", "purchase"] as const)
      .filter((direction) => status === null || listStatuses[direction].some((known) => known === status))
      .map((direction) => ({ source: "list", direction, period: month, status })),
  );
}
