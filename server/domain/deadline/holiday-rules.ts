import { addDays, type CivilDate, civilDate, weekday } from "#server/domain/civil-date.ts";
import { orthodoxEaster } from "./orthodox-easter.ts";

export const holidayNames = [
  "newYear",
  "christmas",
  "statehood",
  "goodFriday",
  "holySaturday",
  "easterSunday",
  "easterMonday",
  "labour",
  "armistice",
  /** The working day that stands for a state holiday on a Sunday. */
  "moved",
] as const;
export type HolidayName = (typeof holidayNames)[number];

const stateHolidays = [
  ["01-01", "newYear"],
  ["01-02", "newYear"],
  ["02-15", "statehood"],
  ["02-16", "statehood"],
  ["05-01", "labour"],
  ["05-02", "labour"],
  ["11-11", "armistice"],
] as const;

const easterDays = [
  [-2, "goodFriday"],
  [-1, "holySaturday"],
  [0, "easterSunday"],
  [1, "easterMonday"],
] as const;

/**
 * The public holidays of a year by the rules alone (law on state and other holidays, Art. 2 to 4): a state holiday on
 * a Sunday is made up for on the first working day after it, a religious one is not.
 */
export function holidaysByRule(year: number): ReadonlyMap<CivilDate, HolidayName> {
  const easter = orthodoxEaster(year);
  const state = stateHolidays.map(([monthDay, name]) => [civilDate(`${year}-${monthDay}`), name] as const);
  const days = new Map<CivilDate, HolidayName>([
    ...state,
    [civilDate(`${year}-01-07`), "christmas"],
    ...easterDays.map(([offset, name]) => [addDays(easter, offset), name] as const),
  ]);
  for (const [day] of state) if (weekday(day) === 7) days.set(firstWorkingDayAfter(day, days), "moved");
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function firstWorkingDayAfter(day: CivilDate, holidays: ReadonlyMap<CivilDate, HolidayName>): CivilDate {
  const next = addDays(day, 1);
  return weekday(next) >= 6 || holidays.has(next) ? firstWorkingDayAfter(next, holidays) : next;
}
