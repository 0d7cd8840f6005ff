import { atTimeAhead } from "#server/clock.ts";
import { env } from "#server/env.ts";
import { withCompany } from "./company.ts";
import type { Environment } from "./environment.ts";

/**
 * Runs `work` by the company's own clock: in the sandbox that of its trial world, everywhere else the real one. All
 * doors through which a story is entered lead through here: procedures, jobs and notifications.
 */
export async function withCompanyClock<T>(
  company: { organizationId: string; environment: Environment },
  work: () => Promise<T>,
): Promise<T> {
  const aheadMs = await timeAheadMs(company);
  return aheadMs === 0 ? work() : atTimeAhead(aheadMs, work);
}

async function timeAheadMs({
  organizationId,
  environment,
}: {
  organizationId: string;
  environment: Environment;
}): Promise<number> {
  if (environment !== "sandbox" || !env().SEFLOW_SANDBOX_URL) return 0;
  const world = await withCompany(organizationId, (tx) =>
    tx.sandboxWorld.findUnique({ where: { organizationId }, select: { clockAheadMs: true } }),
  );
  return Number(world?.clockAheadMs ?? 0);
}
