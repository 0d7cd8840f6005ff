import { z } from "zod";

/** What can be done to many documents at once. */
export const bulkKinds = ["send", "accept", "reject"] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** stopping: somebody pressed stop; what is at SEF already runs to its end. */
export const bulkStates = ["running", "stopping", "finished", "stopped"] as const;

/** waiting and started are open; held: the issue date passed, a person must confirm the new one. */
export const bulkItemStates = ["waiting", "started", "done", "refused", "held", "failed", "stopped"] as const;
export type BulkItemState = (typeof bulkItemStates)[number];

/** More would make one confirmation that nobody can read. */
export const bulkItemsMax = 500;

export const bulkRunSchema = z.object({
  id: z.string(),
  kind: z.enum(bulkKinds),
  state: z.enum(bulkStates),
  actorName: z.string(),
  stoppedBy: z.string().nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  items: z.array(
    z.object({
      position: z.number(),
      invoiceId: z.string().nullable(),
      label: z.string(),
      state: z.enum(bulkItemStates),
      code: z.string().nullable(),
    }),
  ),
});
export type BulkRun = z.infer<typeof bulkRunSchema>;
