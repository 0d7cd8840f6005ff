import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { ChangeResult } from "#server/exchange/change.ts";
import { unfinished } from "#server/exchange/change.ts";
import { readSefEvent } from "#server/exchange/read-notification.ts";
import { type Direction, listChanges, listIds, listOverview } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { closeWindow } from "./close-window.ts";
import { listStatuses } from "./closed-lists.ts";
import { halve } from "./split-period.ts";
import { addWindows, type PlannedWindow } from "./start-run.ts";
import type { Window } from "./window.ts";

/** What a list says of one document. */
export const newsSchema = z.object({
  /** SEF's status, where the list tells it. */
  status: z.string().nullable(),
  /** When SEF sent it, as the list writes it; empty: the list should say and does not. Null: it is no such list. */
  sent: z.string().nullable().default(null),
  /** SEF's events, the oldest first, as they came. */
  events: z.array(z.record(z.string(), z.json())),
});
export type News = z.infer<typeof newsSchema>;

type Listed = Map<bigint, News>;

/**
 * SEF says nothing of pages; lists of exactly fifty were seen that were cut short. A multiple of it looks capped and
 * is asked for again in smaller parts, which costs little when it was complete.
 */
export const capSize = 50;

/**
 * Asks SEF for one list and writes down each document that it names; where the list looks cut short, parts of it are
 * planned instead.
 *
 * @returns null when the window goes on, else why SEF gave no list.
 */
export async function listWindow(
  connection: SefConnection,
  window: Window,
  { now, cap = capSize }: { now: Date; cap?: number },
): Promise<Exclude<ChangeResult, { kind: "done" }> | null> {
  const { organizationId } = connection;
  const listed = await readList(connection, window);
  if (!(listed instanceof Map)) return listed;
  const isCapped = window.source === "list" && listed.size > 0 && listed.size % cap === 0;
  const parts = isCapped ? partsOf(window) : [];
  await withCompany(organizationId, async (tx) => {
    if (parts.length > 0) return split(tx, organizationId, window, parts);
    await tx.syncItem.createMany({
      data: [...listed].map(([sefInvoiceId, news]) => ({
        organizationId,
        windowId: window.id,
        sefInvoiceId,
        news: newsSchema.parse(news),
      })),
      skipDuplicates: true,
    });
    await tx.syncWindow.update({
      where: { organizationId_id: { organizationId, id: window.id } },
      // Nothing smaller can be asked for: what there is, is read, and the doubt is said.
      data: { state: "reading", listed: listed.size, error: isCapped ? "LIST_CAPPED" : null },
      select: { id: true },
    });
    if (listed.size === 0) await closeWindow(tx, connection, window, now);
  });
  return null;
}

async function readList(
  connection: SefConnection,
  { source, direction, from, to, status }: Window,
): Promise<Listed | Exclude<ChangeResult, { kind: "done" }>> {
  if (source === "changes") {
    const changes = await listChanges(connection, direction, from);
    return changes.kind === "ok" ? foldChanges(changes.value, direction) : unfinished(changes);
  }
  if (direction === "purchase") {
    const overview = await listOverview(connection, { from, to, status });
    if (overview.kind !== "ok") return unfinished(overview);
    return new Map(
      overview.value.map((row) => [
        row.purchaseInvoiceId,
        { status: row.status, sent: row.sentText, events: [] },
      ]),
    );
  }
  const ids = await listIds(connection, direction, { from, to, status });
  if (ids.kind !== "ok") return unfinished(ids);
  return new Map(ids.value.map((id) => [id, { status, sent: null, events: [] }]));
}

/** A document changes several times a day: its events together, by EventId, because their times are not to be trusted. */
function foldChanges(events: readonly unknown[], direction: Direction): Listed {
  const listed: Listed = new Map();
  for (const raw of [...events].sort((one, other) => eventId(one) - eventId(other))) {
    const event = readSefEvent(raw, direction);
    if (!event) continue;
    const news = listed.get(event.sefInvoiceId) ?? { status: null, sent: null, events: [] };
    const events = [...news.events, newsSchema.shape.events.element.parse(event.raw)];
    listed.set(event.sefInvoiceId, { ...news, status: event.status, events });
  }
  return listed;
}

function eventId(raw: unknown): number {
  const entry = Object.entries(Object(raw)).find(([key]) => key.toLowerCase() === "eventid");
  return Number(entry?.[1] ?? 0);
}

/** Halves of the period, then the statuses of a single day. */
function partsOf({ direction, from, to, status }: Window): PlannedWindow[] {
  const part = { source: "list", direction } as const;
  const halves = halve({ from, to });
  if (halves) return halves.map((period) => ({ ...part, period, status }));
  if (status !== null) return [];
  return listStatuses[direction].map((each) => ({ ...part, period: { from, to }, status: each }));
}

async function split(
  tx: Tx,
  organizationId: string,
  window: Window,
  parts: readonly PlannedWindow[],
): Promise<void> {
  await addWindows(tx, organizationId, window.runId, parts);
  await tx.syncWindow.update({
    where: { organizationId_id: { organizationId, id: window.id } },
    data: { state: "split" },
    select: { id: true },
  });
}
