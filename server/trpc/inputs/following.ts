import { z } from "zod";

/** Between SEF's word and ours. */
export const conflictResolution = { conflictId: z.uuid(), endedBy: z.enum(["taken", "kept"]) };
