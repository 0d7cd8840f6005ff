/** SEF opened in the year 2022: nothing of it can be older. */
const firstMoment = Date.parse("2021-12-31T23:00:00Z");
/** SEF's clock and ours may differ, and an offset may be missing. */
const skewMs = 24 * 3_600_000;

/** Whether something at SEF can have happened at this moment. */
export function isPossibleMoment(moment: Date, now: Date): boolean {
  return moment.getTime() >= firstMoment && moment.getTime() <= now.getTime() + skewMs;
}
