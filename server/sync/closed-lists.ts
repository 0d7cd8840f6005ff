import { z } from "zod";

/** Why SEF is read: somebody asked for a period, for the history, or a schedule for missed days or for today. */
export const runKindSchema = z.enum(["manual", "takeover", "changes", "today"]);
export type RunKind = z.infer<typeof runKindSchema>;

export const runStateSchema = z.enum(["running", "done", "stopped"]);

/** Ways of hearing from SEF without being told. */
export const streams = [
  "changes-sales",
  "changes-purchase",
  "today-sales",
  "today-purchase",
  "poll",
] as const;
export type Stream = (typeof streams)[number];

/** What SEF's lists can be narrowed to. */
export const listStatuses = {
  sales: ["Sent", "Approved", "Rejected", "Cancelled", "Storno", "Mistake", "Sending", "New", "Draft"],
  purchase: ["New", "Seen", "ReNotified", "Approved", "Rejected", "Storno"],
} as const;

/** Of the manual sync: a status that either side may have. */
export const syncStatusSchema = z.enum([...new Set([...listStatuses.sales, ...listStatuses.purchase])]);
