import { type Clock, realClock } from "#server/clock.ts";
import { startDigests } from "#server/db/system.ts";
import { belgradeDay, belgradeTime } from "#server/domain/civil-date.ts";

/** In Belgrade: before people begin to work. */
const digestHour = 7;

/**
 * Once a day, with the first tick after seven in the morning: everybody for whom news waits gets a digest job. One
 * morning for all, by the real clock: a person's companies may live on different days in their trial worlds.
 *
 * @returns how many jobs were added; 0 before seven and when the day's digests were started already.
 */
export async function startDueDigests(clock: Clock = realClock): Promise<number> {
  const now = clock();
  if (Number(belgradeTime(now).slice(0, 2)) < digestHour) return 0;
  return startDigests(belgradeDay(now));
}
