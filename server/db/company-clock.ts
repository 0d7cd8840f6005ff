import { atTimeAhead } from "#server/clock.ts";
import { env } from "#server/env.ts";
import type { Tx } from "./client.ts";
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

function timeAheadMs(company: { organizationId: string; environment: Environment }): Promise<number> {
  if (!mayBeAhead(company)) return Promise.resolve(0);
  return withCompany(company.organizationId, (tx) => readTimeAhead(tx, company));
}

/** How far the clock of the transaction's company is ahead of the real one. */
async function readTimeAhead(
  tx: Tx,
  company: { organizationId: string; environment: Environment },
): Promise<number> {
  if (!mayBeAhead(company)) return 0;
  const { organizationId } = company;
  const world = await tx.sandboxWorld.findUnique({
    where: { organizationId },
    select: { clockAheadMs: true },
  });
  return Number(world?.clockAheadMs ?? 0);
}

export function mayBeAhead({ environment }: { environment: Environment }): boolean {
  return environment === "sandbox" && env().SEFLOW_SANDBOX_URL !== undefined;
}
