import type { Clock } from "#server/clock.ts";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";

/**
 * When something happens to a send. `now` is our clock, which plans tries; `sefNow` is the clock of the SEF that the
 * company works with, and `day` its day in Serbia, which the issue date has to be. The one place where sending asks
 * what day it is.
 */
export type SendMoment = { now: Date; sefNow: Date; day: CivilDate };

export function momentOf(clock: Clock): SendMoment {
  const now = clock();
  return { now, sefNow: now, day: belgradeDay(now) };
}
