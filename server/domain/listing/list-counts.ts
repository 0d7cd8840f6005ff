import { z } from "zod";
import { listTabs } from "./list-words.ts";

/** How many documents each tab holds under the filter; `isMore`: at least so many. */
export const tabCountsSchema = z.record(
  z.enum(listTabs),
  z.object({ count: z.number(), isMore: z.boolean() }),
);
export type TabCounts = z.infer<typeof tabCountsSchema>;
