import type { ParsedCronItem } from "graphile-worker";
import { parseCronItems } from "graphile-worker";

/**
 * The clockwork, in UTC. Subscribing is harmless when repeated, and at 14:00 and 18:00 UTC it is afternoon in Belgrade
 * in every season: the key that SEF gives is for tomorrow, and the second tick heals a failed first one.
 */
export const cronItems: ParsedCronItem[] = parseCronItems([
  {
    task: "subscribe-all",
    match: "0 14,18 * * *",
    identifier: "subscribe-all",
    options: { backfillPeriod: 21_600_000 },
  },
]);
