import { addDays, type CivilDate, civilDate, weekday } from "#server/domain/civil-date.ts";
import { type HolidayName, holidayNames, holidaysByRule } from "./holiday-rules.ts";
import { listedHolidays } from "./listed-holidays.ts";

/** Which days are off: weekends, public holidays, and what an operator has added. */
export type Calendar = {
  version: string;
  /** Days that an operator knows of: a holiday by decree, with the name it was given. */
  extraDays: ReadonlyMap<CivilDate, string>;
};

/** Of the list of public holidays; the days of an operator are counted behind it. */
const listVersion = "2026-11-21";

/** The calendar with an operator's days; without them by default. */
export function makeCalendar(
  extraDays: readonly { readonly day: CivilDate; readonly name: string }[] = [],
): Calendar {
  const extra = new Map(extraDays.map(({ day, name }) => [day, name]));
  return { version: extra.size === 0 ? listVersion : `${listVersion}+${extra.size}`, extraDays: extra };
}

/** The public holiday of a day, null when it is none; years beyond the list go by the rules. */
export function holidayOn(day: CivilDate): HolidayName | null {
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;
}

export function isDayOff(day: CivilDate, { extraDays }: Calendar): boolean {
  return weekday(day) >= 6 || extraDays.has(day) || holidayOn(day) !== null;
}

/** The day itself, or the next one that is not off. */
export function shiftToWorkingDay(day: CivilDate, calendar: Calendar): CivilDate {
  return isDayOff(day, calendar) ? shiftToWorkingDay(addDays(day, 1), calendar) : day;
}

/** The day on which so many working days have passed; the first day itself never counts. */
export function addWorkingDays(day: CivilDate, workingDays: number, calendar: Calendar): CivilDate {
  let last = day;
  for (let count = 0; count < workingDays; count += 1) last = shiftToWorkingDay(addDays(last, 1), calendar);
  return last;
}

const known = new Map<number, ReadonlyMap<CivilDate, HolidayName>>();

function holidaysOf(year: number): ReadonlyMap<CivilDate, HolidayName> {
  const found = known.get(year) ?? readList(year) ?? holidaysByRule(year);
  known.set(year, found);
  return found;
}

function readList(year: number): ReadonlyMap<CivilDate, HolidayName> | null {
  const list = listedHolidays[year];
  if (list === undefined) return null;
  return new Map(
    holidayNames.flatMap((name) =>
      (list[name]?.split(" ") ?? []).map((monthDay) => [civilDate(`${year}-${monthDay}`), name] as const),
    ),
  );
}
