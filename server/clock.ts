import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";

/**
 * The present moment. Stories take it as a parameter with this default, so that tests pass time in.
 */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Today's calendar day in Belgrade: the day that SEF means. */
export function today(clock: Clock = systemClock): CivilDate {
  return belgradeDay(clock());
}
