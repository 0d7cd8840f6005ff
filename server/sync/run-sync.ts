import { type Clock, realClock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { closeWindow, failWindow } from "./close-window.ts";
import { capSize, listWindow, newsSchema } from "./list-window.ts";
import { type ItemResult, receiveItem } from "./receive-item.ts";
import { enqueueRun } from "./start-run.ts";
import { nextWindow, type Window } from "./window.ts";

export type SyncLimits = {
  /** Documents between two looks at the clock and at what somebody may have stopped. */
  pageSize: number;
  /** A job takes no more lists and pages after that, and goes to the end of the queue: nobody waits for a long reading. */
  jobMs: number;
  cap: number;
};
const defaults: SyncLimits = { pageSize: 10, jobMs: 5_000, cap: capSize };

/** Between two tries while SEF gives no answer and says not when. */
const retryMs = 60_000;
/** A document that breaks our own code is left aside after so many tries, and said. */
const triesMax = 3;

/**
 * Goes on with a reading of SEF: lists, and pages of the documents that they name. No transaction is open across a
 * call, each document is committed by itself, and what is left is a new job: whatever dies in between, the next worker
 * goes on behind the last document that is here.
 */
export async function runSync(
  job: JobPayload<"sync-period">,
  clock: Clock = systemClock,
  limits: SyncLimits = defaults,
): Promise<void> {
  const { organizationId, environment, runId } = job;
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  for (const until = performance.now() + limits.jobMs; ; ) {
    const window = await withCompany(organizationId, (tx) => nextWindow(tx, organizationId, runId));
    if (!window) return finish(organizationId, runId, realClock());
    const waitMs = await step(organizationId, connection, window, clock, limits);
    if (waitMs > 0 || performance.now() >= until) return again(job, waitMs);
  }
}

/** @returns milliseconds until the next step. */
async function step(
  organizationId: string,
  connection: SefConnection | null,
  window: Window,
  clock: Clock,
  limits: SyncLimits,
): Promise<number> {
  if (!connection) {
    await withCompany(organizationId, (tx) => failWindow(tx, organizationId, window, "SEF_SETTINGS_MISSING"));
    return 0;
  }
  return window.state === "pending"
    ? takeList(connection, window, limits)
    : takePage(connection, window, clock, limits);
}

function again({ organizationId, environment, runId }: JobPayload<"sync-period">, waitMs: number) {
  const company = { organizationId, environment };
  const runAt = waitMs > 0 ? new Date(systemClock().getTime() + waitMs) : undefined;
  return withCompany(organizationId, (tx) => enqueueRun(tx, company, runId, runAt));
}

async function finish(organizationId: string, runId: string, now: Date): Promise<void> {
  await withCompany(organizationId, (tx) =>
    tx.syncRun.updateMany({
      where: { organizationId, id: runId, state: "running" },
      data: { state: "done", finishedAt: now },
    }),
  );
}

/** @returns milliseconds until the next step. */
async function takeList(connection: SefConnection, window: Window, { cap }: SyncLimits): Promise<number> {
  const trouble = await listWindow(connection, window, { now: realClock(), cap });
  if (trouble === null) return 0;
  if (trouble.kind === "unavailable") return trouble.retryAfterMs ?? retryMs;
  const code = trouble.kind === "refused" ? trouble.detail : "HTTP 404";
  await withCompany(connection.organizationId, (tx) =>
    failWindow(tx, connection.organizationId, window, code),
  );
  return 0;
}

/** @returns milliseconds until the next step. */
async function takePage(
  connection: SefConnection,
  window: Window,
  clock: Clock,
  { pageSize }: SyncLimits,
): Promise<number> {
  const { organizationId } = connection;
  const items = await withCompany(organizationId, (tx) =>
    tx.syncItem.findMany({
      where: { organizationId, windowId: window.id, isDone: false },
      // The newest first: what was sent last is waited for most.
      orderBy: { sefInvoiceId: "desc" },
      take: pageSize,
    }),
  );
  for (const item of items) {
    const listed = { sefInvoiceId: item.sefInvoiceId, news: newsSchema.parse(item.news) };
    const result = await safely(() => receiveItem(connection, window, listed, clock), item.tries);
    if (result.kind === "unavailable") return result.retryAfterMs ?? retryMs;
    await settleItem(organizationId, window, item.sefInvoiceId, result);
  }
  await withCompany(organizationId, async (tx) => {
    const left = await tx.syncItem.count({ where: { organizationId, windowId: window.id, isDone: false } });
    if (left === 0) await closeWindow(tx, connection, window, realClock());
  });
  return 0;
}

type Settled = Exclude<ItemResult, { kind: "unavailable" }> | { kind: "broken"; detail: string };

/** A bug with one document must not stop the others: tried again, then left aside with its name. */
async function safely(
  work: () => Promise<ItemResult>,
  tries: number,
): Promise<ItemResult | { kind: "broken"; detail: string }> {
  try {
    return await work();
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(-300) : String(error);
    log().error({ err: error, tries }, "A document of SEF could not be taken in");
    return { kind: "broken", detail };
  }
}

async function settleItem(
  organizationId: string,
  window: Window,
  sefInvoiceId: bigint,
  result: Settled,
): Promise<void> {
  const error = errorOf(result);
  await withCompany(organizationId, async (tx) => {
    const key = { organizationId, windowId: window.id, sefInvoiceId };
    const item = await tx.syncItem.update({
      where: { organizationId_windowId_sefInvoiceId: key },
      data: { error, tries: { increment: 1 }, isDone: result.kind !== "broken" },
      select: { tries: true },
    });
    const isGivenUp = result.kind === "broken" && item.tries >= triesMax;
    if (isGivenUp) {
      await tx.syncItem.update({
        where: { organizationId_windowId_sefInvoiceId: key },
        data: { isDone: true },
        select: { tries: true },
      });
    }
    if (result.kind === "broken" && !isGivenUp) return;
    await tx.syncWindow.update({
      where: { organizationId_id: { organizationId, id: window.id } },
      data:
        result.kind === "done"
          ? {
              created: { increment: Number(result.effect === "created") },
              changed: { increment: Number(result.effect === "changed") },
              missed: { increment: Number(result.missed) },
            }
          : { failed: { increment: 1 } },
      select: { id: true },
    });
  });
}

function errorOf(result: Settled): string | null {
  switch (result.kind) {
    case "done":
      return null;
    case "unknown":
      return "HTTP 404";
    case "refused":
    case "broken":
      return result.detail;
    default:
      return result satisfies never;
  }
}
