import { type Clock, systemClock } from "#server/clock.ts";
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
  /** Documents of one step; then the job goes to the end of the queue, so that nobody waits for a long reading. */
  pageSize: number;
  /** A step takes no more documents after that. */
  stepMs: number;
  cap: number;
};
const defaults: SyncLimits = { pageSize: 25, stepMs: 20_000, cap: capSize };

/** Between two tries while SEF gives no answer and says not when. */
const retryMs = 60_000;
/** A document that breaks our own code is left aside after so many tries, and said. */
const triesMax = 3;

/**
 * One step of a reading of SEF: a list, or a page of the documents that it named. No transaction is open across a
 * call, each document is committed by itself, and the next step is a new job: whatever dies in between, the next
 * worker goes on behind the last document that is here.
 */
export async function runSync(
  { organizationId, environment, runId }: JobPayload<"sync-period">,
  clock: Clock = systemClock,
  limits: SyncLimits = defaults,
): Promise<void> {
  const { window, connection } = await withCompany(organizationId, async (tx) => ({
    window: await nextWindow(tx, organizationId, runId),
    connection: await loadConnection(tx, organizationId, environment),
  }));
  if (!window) return finish(organizationId, runId, clock());
  if (!connection) {
    await withCompany(organizationId, (tx) => failWindow(tx, organizationId, window, "SEF_SETTINGS_MISSING"));
    return again({ organizationId, environment, runId }, 0);
  }
  const waitMs =
    window.state === "pending"
      ? await takeList(connection, window, limits)
      : await takePage(connection, window, clock, limits);
  await again({ organizationId, environment, runId }, waitMs);
}

function again({ organizationId, environment, runId }: JobPayload<"sync-period">, waitMs: number) {
  const company = { organizationId, environment };
  const runAt = waitMs > 0 ? new Date(Date.now() + waitMs) : undefined;
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
  const trouble = await listWindow(connection, window, cap);
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
  { pageSize, stepMs }: SyncLimits,
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
  if (items.length === 0) {
    await withCompany(organizationId, (tx) => closeWindow(tx, connection, window, clock()));
    return 0;
  }
  for (const until = performance.now() + stepMs; items.length > 0 && performance.now() < until; ) {
    const item = items.shift();
    if (!item) break;
    const listed = { sefInvoiceId: item.sefInvoiceId, news: newsSchema.parse(item.news) };
    const result = await safely(() => receiveItem(connection, window, listed, clock), item.tries);
    if (result.kind === "unavailable") return result.retryAfterMs ?? retryMs;
    await settleItem(organizationId, window, item.sefInvoiceId, result);
  }
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
