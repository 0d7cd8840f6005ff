import { addDays, type CivilDate, civilDate } from "#server/domain/civil-date.ts";

/** From the Julian calendar to ours, 1900 to 2099. */
const julianLagDays = 13;

/** Easter Sunday of the Orthodox Church, in our calendar: Meeus's computus for the Julian calendar. 1900 to 2099. */
export function orthodoxEaster(year: number): CivilDate {
  const moonAge = (19 * (year % 19) + 15) % 30;
  const weekdayShift = (2 * (year % 4) + 4 * (year % 7) - moonAge + 34) % 7;
  const julian = moonAge + weekdayShift + 114;
  const month = Math.floor(julian / 31);
  const day = (julian % 31) + 1;
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return addDays(civilDate(text), julianLagDays);
}
