import type { Tx } from "#server/db/client.ts";
import { toColumnDate } from "#server/exchange/document-rows.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { Stream } from "./closed-lists.ts";
import type { Window } from "./window.ts";

/**
 * All documents of a list have been looked at: counts those that stand with us now, forgets the others but what could
 * not be had, and says how far the schedule has come.
 */
export async function closeWindow(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  window: Window,
  now: Date,
): Promise<void> {
  const [count] = await tx.$queryRaw<{ stored: number }[]>`
    SELECT count(*)::int AS stored FROM sync_item i
      JOIN sef_invoice s ON s.organization_id = i.organization_id AND s.environment = ${environment}
       AND s.direction = ${window.direction} AND s.sef_invoice_id = i.sef_invoice_id AND s.invoice_id IS NOT NULL
     WHERE i.organization_id = ${organizationId}::uuid AND i.window_id = ${window.id}::uuid`;
  const row = await tx.syncWindow.update({
    where: { organizationId_id: { organizationId, id: window.id } },
    data: { state: "done", stored: count?.stored ?? 0 },
    select: { missed: true },
  });
  await tx.syncItem.deleteMany({ where: { organizationId, windowId: window.id, error: null } });
  const stream = streamOf(window);
  if (stream === null) return;
  await tx.syncStream.upsert({
    where: { organizationId_environment_stream: { organizationId, environment, stream } },
    create: { organizationId, environment, stream, missed: row.missed, ...momentsOf(row.missed, now) },
    update: { missed: { increment: row.missed }, ...momentsOf(row.missed, now) },
    select: { stream: true },
  });
  if (window.source === "changes")
    await moveSweptThrough(tx, { organizationId, environment, stream }, window);
}

/** SEF gave no list, and will not: the others of the run go on. */
export async function failWindow(
  tx: Tx,
  organizationId: string,
  window: Window,
  error: string,
): Promise<void> {
  await tx.syncWindow.update({
    where: { organizationId_id: { organizationId, id: window.id } },
    data: { state: "failed", error },
    select: { id: true },
  });
}

function streamOf({ kind, direction }: Window): Stream | null {
  return kind === "changes" || kind === "today" ? `${kind}-${direction}` : null;
}

function momentsOf(missed: number, now: Date) {
  return { lastSuccessAt: now, ...(missed > 0 ? { lastMissedAt: now } : {}) };
}

/** Only as far as no earlier day is missing: that one is asked for again. */
async function moveSweptThrough(
  tx: Tx,
  key: { organizationId: string; environment: string; stream: Stream },
  { runId, direction, from }: Window,
): Promise<void> {
  const { organizationId } = key;
  const day = toColumnDate(from);
  const missing = await tx.syncWindow.count({
    where: {
      ...{ organizationId, runId, direction, source: "changes" },
      ...{ dateFrom: { lt: day ?? new Date(0) }, state: { not: "done" } },
    },
  });
  if (missing > 0) return;
  await tx.syncStream.updateMany({
    where: { ...key, OR: [{ sweptThrough: null }, { sweptThrough: { lt: day ?? new Date(0) } }] },
    data: { sweptThrough: day },
  });
}
