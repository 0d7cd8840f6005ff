import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { listWaitingSends } from "#server/db/system.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";

/** A drain job looks again within seconds; a document that has waited this long past its time has lost its job. */
const lostAfterMs = 60_000;

/**
 * Gives a drain job to each company whose documents are overdue: a job deleted by an operator, or lost with a restored
 * database, must not leave a document waiting until somebody presses a button. A job that is there runs a little
 * sooner, which is harmless.
 */
export async function wakeSends(clock: Clock = systemClock): Promise<void> {
  for (const company of await listWaitingSends()) {
    try {
      await withCompanyClock(company, () => wakeOverdue(company, clock));
    } catch (error) {
      log().error(
        { err: error, companyId: company.organizationId },
        "Waiting documents could not be looked for",
      );
    }
  }
}

async function wakeOverdue(company: JobPayload<"send-invoices">, clock: Clock): Promise<void> {
  const { organizationId, environment } = company;
  const now = clock();
  const lost = new Date(now.getTime() - lostAfterMs);
  await withCompany(organizationId, async (tx) => {
    const [found] = await tx.$queryRaw<{ isOverdue: boolean }[]>`
      SELECT EXISTS (SELECT FROM invoice
        WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}
          AND state IN ('queued', 'sending', 'outcome_unknown', 'held_outage')
          AND CASE WHEN state = 'sending' THEN state_changed_at ELSE next_attempt_at END < ${lost}) AS "isOverdue"`;
    if (found?.isOverdue) await enqueueSends(tx, company, now);
  });
}
