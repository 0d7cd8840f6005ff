import { z } from "zod";

/**
 * Where a document lives. Part of every SEF identity: ids, numbers, logs, lists and counters of two environments
 * never mix.
 */
export const environmentSchema = z.enum(["sandbox", "demo", "production"]);
export type Environment = z.infer<typeof environmentSchema>;
