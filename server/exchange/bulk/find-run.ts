import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { type BulkKind, type BulkRun, bulkRunSchema } from "./bulk-run.ts";
import { enqueueRun } from "./start-run.ts";

type Company = { organizationId: string; environment: Environment };

/** How long a finished run is still told of to whoever opens the list. */
const recentMs = 3_600_000;

const withItems = { items: { orderBy: { position: "asc" } } } as const;

/** The newest run of these kinds that is open or has just ended; null when there is none. */
export function findLatestRun(
  { organizationId, environment }: Company,
  kinds: readonly BulkKind[],
  now: Date,
): Promise<BulkRun | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.bulkRun.findFirst({
      where: {
        organizationId,
        environment,
        kind: { in: [...kinds] },
        OR: [{ finishedAt: null }, { finishedAt: { gt: new Date(now.getTime() - recentMs) } }],
      },
      orderBy: { createdAt: "desc" },
      include: withItems,
    });
    return row && bulkRunSchema.parse(row);
  });
}

/**
 * Nothing more begins, and what has not left yet is taken back; what SEF is working on runs to its end. Pressing twice
 * is the same.
 *
 * @throws AppError NOT_FOUND.
 */
export function stopRun(
  company: Company & { actor: { name: string } },
  { runId, kinds }: { runId: string; kinds: readonly BulkKind[] },
): Promise<void> {
  const { organizationId, environment, actor } = company;
  return withCompany(organizationId, async (tx) => {
    const run = await findOwn(tx, company, runId);
    const kind = kinds.find((known) => known === run.kind);
    if (!kind) throw new AppError("NOT_FOUND");
    const { count } = await tx.bulkRun.updateMany({
      where: { organizationId, id: runId, state: "running" },
      data: { state: "stopping", stoppedBy: actor.name },
    });
    if (count > 0) await enqueueRun(tx, { organizationId, environment, kind, runId });
  });
}

async function findOwn(tx: Tx, { organizationId, environment }: Company, runId: string) {
  const run = await tx.bulkRun.findFirst({ where: { organizationId, environment, id: runId } });
  if (!run) throw new AppError("NOT_FOUND");
  return run;
}
