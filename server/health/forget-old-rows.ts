import { type Clock, systemClock } from "#server/clock.ts";
import { forgetOld } from "#server/db/system.ts";

/** One transaction holds no more of each kind. */
const atOnce = 1_000;

/**
 * Deletes what has served its purpose: sign-ins unused for 90 days, digests a year after they were mailed, notifications
 * a year after they were read. Documents, their events, records of who did what and what SEF said stay.
 */
export async function forgetOldRows(clock: Clock = systemClock): Promise<void> {
  const now = clock();
  while ((await forgetOld(now, atOnce)) > 0);
}
