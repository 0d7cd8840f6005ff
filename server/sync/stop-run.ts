import { realClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";

/**
 * Ends a reading that somebody asked for; what is here stays. The step that is under way finishes its page.
 *
 * @throws AppError NOT_FOUND for a run that is not there or does not go on.
 */
export function stopRun(
  { organizationId, environment, actor }: { organizationId: string; environment: Environment; actor: Actor },
  runId: string,
): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const { count } = await tx.syncRun.updateMany({
      where: {
        organizationId,
        environment,
        id: runId,
        state: "running",
        kind: { in: ["manual", "takeover"] },
      },
      data: { state: "stopped", finishedAt: realClock() },
    });
    if (count === 0) throw new AppError("NOT_FOUND");
    await appendAudit(tx, actor, { action: "sef.sync-stop", subject: `sync/${runId}`, details: {} });
  });
}
