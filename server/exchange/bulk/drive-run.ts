import type { Actor } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { log } from "#server/log.ts";
import { type BulkItemState, type BulkKind, bulkKinds } from "./bulk-run.ts";
import { enqueueRun } from "./start-run.ts";

export type DrivenRun = {
  organizationId: string;
  environment: Environment;
  actor: Actor;
  kind: BulkKind;
  comment: string | null;
};

/** A document whose turn has come, as the run knows it. */
export type StartedItem = { position: number; invoiceId: string; actId: string | null };

/** How a started document ended; slow: it waits for SEF and there is no hurry to look again. */
export type ItemOutcome =
  | { state: Exclude<BulkItemState, "waiting" | "started">; code: string | null }
  | "slow"
  | null;

/** What the two kinds of run do differently. Each works in the transaction that also stores the row. */
export type BulkSteps = {
  /** @returns the act's id where there is one. @throws AppError when this document cannot be done: its row says why. */
  begin: (tx: Tx, run: DrivenRun, invoiceId: string, now: Date) => Promise<string | null>;
  look: (tx: Tx, run: DrivenRun, item: StartedItem) => Promise<ItemOutcome>;
  /** Takes back what has not left yet; false when it is too late. */
  takeBack: (tx: Tx, run: DrivenRun, item: StartedItem, now: Date) => Promise<boolean>;
};

/** Three calls a second and a look each half second: this keeps the queue filled and leaves little to take back. */
const startedMax = 6;
const lookMs = 500;
const slowLookMs = 4_000;

/**
 * One turn of a run: notes what has ended, begins the next few documents, and comes back. Only a few are under way at
 * a time, so that stopping stops, a single send overtakes, and a starter who lost the right starts nothing more.
 */
export async function driveRun(
  job: { organizationId: string; environment: Environment; runId: string },
  steps: BulkSteps,
  now: Date,
): Promise<void> {
  const { organizationId, runId } = job;
  const run = await withCompany(organizationId, (tx) => loadOpenRun(tx, job, now));
  if (run === null) return;
  const isSlow = await withCompany(organizationId, (tx) => lookAtStarted(tx, run, runId, steps, now));
  if (run.isStopping) await withCompany(organizationId, (tx) => takeBackAll(tx, run, runId, steps, now));
  else await beginNext(run, runId, steps, now);
  await withCompany(organizationId, (tx) => finishOrGoOn(tx, run, runId, now, isSlow));
}

type OpenRun = DrivenRun & { isStopping: boolean };

async function loadOpenRun(
  tx: Tx,
  { organizationId, environment, runId }: { organizationId: string; environment: Environment; runId: string },
  now: Date,
): Promise<OpenRun | null> {
  const row = await tx.bulkRun.findUnique({ where: { organizationId_id: { organizationId, id: runId } } });
  const kind = bulkKinds.find((known) => known === row?.kind);
  if (!row || !kind || (row.state !== "running" && row.state !== "stopping")) return null;
  const mayGoOn = row.state === "running" && (await mayStillAct(tx, organizationId, row.actorUserId));
  if (row.state === "running" && !mayGoOn) {
    await tx.bulkRun.updateMany({
      where: { organizationId, id: runId, state: "running" },
      data: { state: "stopping" },
    });
    log().warn({ runId, at: now }, "A bulk run stops: its starter lost the right");
  }
  return {
    organizationId,
    environment,
    actor: { userId: row.actorUserId, name: row.actorName },
    kind,
    comment: row.comment,
    isStopping: !mayGoOn,
  };
}

/** Whoever was removed from the company or may only read by now starts nothing more. */
async function mayStillAct(tx: Tx, organizationId: string, userId: string | null): Promise<boolean> {
  if (userId === null) return true;
  const membership = await tx.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { role: true },
  });
  return membership !== null && membership.role !== "viewer";
}

/** @returns whether all that is under way only waits for SEF. */
async function lookAtStarted(
  tx: Tx,
  run: DrivenRun,
  runId: string,
  steps: BulkSteps,
  now: Date,
): Promise<boolean> {
  let isSlow = true;
  for (const item of await findStarted(tx, run, runId)) {
    const outcome = await steps.look(tx, run, item);
    if (outcome === "slow") continue;
    isSlow = false;
    if (outcome !== null) await settleItem(tx, run, runId, item.position, outcome, now);
  }
  return isSlow;
}

async function findStarted(tx: Tx, { organizationId }: DrivenRun, runId: string): Promise<StartedItem[]> {
  const rows = await tx.bulkItem.findMany({ where: { organizationId, runId, state: "started" } });
  return rows.flatMap(({ position, invoiceId, actId }) =>
    invoiceId === null ? [] : [{ position, invoiceId, actId }],
  );
}

async function settleItem(
  tx: Tx,
  { organizationId }: DrivenRun,
  runId: string,
  position: number,
  outcome: { state: BulkItemState; code: string | null },
  now: Date,
): Promise<void> {
  await tx.bulkItem.updateMany({
    where: { organizationId, runId, position, state: { in: ["waiting", "started"] } },
    data: { ...outcome, changedAt: now },
  });
}

/**
 * Each document in a transaction of its own: one failure never stops the rest. Whoever began it is looked at again with
 * each of them.
 */
async function beginNext(run: DrivenRun, runId: string, steps: BulkSteps, now: Date): Promise<void> {
  const { organizationId } = run;
  const waiting = await withCompany(organizationId, async (tx) => {
    const started = await tx.bulkItem.count({ where: { organizationId, runId, state: "started" } });
    return tx.bulkItem.findMany({
      where: { organizationId, runId, state: "waiting" },
      orderBy: { position: "asc" },
      take: Math.max(0, startedMax - started),
    });
  });
  for (const { position, invoiceId } of waiting) {
    try {
      const goesOn = await withCompany(organizationId, (tx) =>
        beginOne(tx, run, runId, { position, invoiceId }, steps, now),
      );
      if (!goesOn) return;
    } catch (error) {
      if (!(error instanceof AppError))
        log().error({ err: error, runId, position }, "A row of a bulk run broke");
      const code = error instanceof AppError ? (error.faults[0]?.code ?? error.code) : "INTERNAL";
      const outcome = { state: error instanceof AppError ? "refused" : "failed", code } as const;
      await withCompany(organizationId, (tx) => settleItem(tx, run, runId, position, outcome, now));
    }
  }
}

/** @returns false when the starter may not any more: this row and all behind it stay as they are. */
async function beginOne(
  tx: Tx,
  run: DrivenRun,
  runId: string,
  { position, invoiceId }: { position: number; invoiceId: string | null },
  steps: BulkSteps,
  now: Date,
): Promise<boolean> {
  const { organizationId } = run;
  if (!(await mayStillAct(tx, organizationId, run.actor.userId))) return false;
  const { count } = await tx.bulkItem.updateMany({
    where: { organizationId, runId, position, state: "waiting" },
    data: { state: "started", changedAt: now },
  });
  // Another worker had the same job, or somebody pressed stop.
  if (count === 0) return true;
  if (invoiceId === null) throw new AppError("NOT_FOUND");
  const actId = await steps.begin(tx, run, invoiceId, now);
  if (actId !== null) {
    await tx.bulkItem.updateMany({ where: { organizationId, runId, position }, data: { actId } });
  }
  return true;
}

async function takeBackAll(
  tx: Tx,
  run: DrivenRun,
  runId: string,
  steps: BulkSteps,
  now: Date,
): Promise<void> {
  const { organizationId } = run;
  await tx.bulkItem.updateMany({
    where: { organizationId, runId, state: "waiting" },
    data: { state: "stopped", changedAt: now },
  });
  for (const item of await findStarted(tx, run, runId)) {
    const isBack = await steps.takeBack(tx, run, item, now);
    if (isBack) await settleItem(tx, run, runId, item.position, { state: "stopped", code: null }, now);
  }
}

async function finishOrGoOn(tx: Tx, run: OpenRun, runId: string, now: Date, isSlow: boolean): Promise<void> {
  const { organizationId, environment, kind } = run;
  const open = { organizationId, runId, state: { in: ["waiting", "started"] } };
  if ((await tx.bulkItem.count({ where: open })) === 0) {
    const stopped = await tx.bulkItem.count({ where: { organizationId, runId, state: "stopped" } });
    await tx.bulkRun.updateMany({
      where: { organizationId, id: runId, state: { in: ["running", "stopping"] } },
      data: { state: stopped > 0 ? "stopped" : "finished", finishedAt: now },
    });
    return;
  }
  const runAt = new Date(now.getTime() + (isSlow ? slowLookMs : lookMs));
  await enqueueRun(tx, { organizationId, environment, kind, runId }, runAt);
}
