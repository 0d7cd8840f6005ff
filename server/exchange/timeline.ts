import { z } from "zod";
import { environmentSchema } from "#server/db/environment.ts";

/** One event of a document's or a partner's history, as screens get it. */
export const timelineEntrySchema = z.object({
  id: z.string(),
  kind: z.string(),
  cause: z.enum(["user", "push", "sweep", "poll", "sync", "sandbox", "system"]),
  /** Of the sandbox: SEF's news there are its own. */
  environment: environmentSchema,
  actorName: z.string().nullable(),
  sefStatus: z.string().nullable(),
  /** What the sentence of this kind mentions. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** SEF's own event, as it came; null when it was not SEF that told. */
  raw: z.unknown().nullable(),
  occurredAt: z.date(),
  invoice: z
    .object({ id: z.string(), number: z.string().nullable(), direction: z.enum(["sales", "purchase"]) })
    .nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** For `select` of `status_event`: all that a timeline shows. */
export const timelineColumns = {
  id: true,
  kind: true,
  cause: true,
  environment: true,
  actorName: true,
  sefStatus: true,
  details: true,
  raw: true,
  occurredAt: true,
  invoice: { select: { id: true, number: true, direction: true } },
} as const;

/** Newest first; of two events in one moment the one recorded later is the newer (ids are in order of time). */
export const timelineOrder = [{ occurredAt: "desc" }, { id: "desc" }] as const;

/** A row read with `timelineColumns`. Columns of closed lists are texts there; a CHECK of the database keeps them right. */
export function toTimelineEntry(row: Record<keyof typeof timelineColumns, unknown>): TimelineEntry {
  return timelineEntrySchema.parse(row);
}
