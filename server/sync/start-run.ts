import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { toColumnDate } from "#server/exchange/document-rows.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { Direction } from "#server/sef/client.ts";
import type { RunKind } from "./closed-lists.ts";
import type { Period } from "./split-period.ts";

export type PlannedWindow = {
  source: "changes" | "list";
  direction: Direction;
  period: Period;
  status: string | null;
};

export type RunOrder = {
  kind: RunKind;
  period: Period;
  status: string | null;
  requestedBy: string;
  windows: readonly PlannedWindow[];
};

/**
 * Writes down what is to be read from SEF and puts the reading in the queue. The rows say at any moment how far it
 * has come: whoever goes on after a crash begins there.
 *
 * @returns id of the run.
 * @throws AppError SYNC_RUNNING while another of the same kind goes on.
 */
export async function startRun(tx: Tx, company: ConnectedOrganization, order: RunOrder): Promise<string> {
  const { organizationId, environment } = company;
  const { kind, period, status, requestedBy, windows } = order;
  // Of two at the same moment the database's index lets one in.
  const [run] = await tx.syncRun.createManyAndReturn({
    data: { organizationId, environment, kind, status, requestedBy, ...columnsOf(period) },
    select: { id: true },
    skipDuplicates: true,
  });
  if (!run) throw new AppError("SYNC_RUNNING");
  await addWindows(tx, organizationId, run.id, windows);
  await enqueueRun(tx, company, run.id);
  return run.id;
}

export async function addWindows(
  tx: Tx,
  organizationId: string,
  runId: string,
  windows: readonly PlannedWindow[],
): Promise<void> {
  await tx.syncWindow.createMany({
    data: windows.map(({ period, ...window }) => ({
      organizationId,
      runId,
      ...window,
      ...columnsOf(period),
    })),
  });
}

/** One waiting job per run; its next step replaces it. */
export async function enqueueRun(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  runId: string,
  runAt?: Date,
): Promise<void> {
  await enqueue(
    tx,
    "sync-period",
    { organizationId, environment, runId },
    { jobKey: `sync-period:${runId}`, priority: "background", ...(runAt ? { runAt } : {}) },
  );
}

function columnsOf({ from, to }: Period) {
  return { dateFrom: toColumnDate(from) ?? new Date(0), dateTo: toColumnDate(to) ?? new Date(0) };
}
