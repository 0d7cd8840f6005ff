import type { Brand } from "#server/domain/brand.ts";

/** A calendar day "2026-11-21" without time or zone. A value of this type is a real day. */
export type CivilDate = Brand<string, "CivilDate">;

/** Law and SEF count days in Serbia; no other file names the zone. */
const zone = "Europe/Belgrade";
const dayMs = 86_400_000;

/** Null unless the text is a real day written YYYY-MM-DD. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(Number(text.slice(0, 4)), month)) return null;
  return text as CivilDate;
}

/** Reckoned and not asked of `Date`: a sweep reads a million days. */
function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The same for a text that our own code has written. Throws a RangeError otherwise. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`not a day: ${text.slice(0, 40)}`);
  return date;
}

/** The calendar day in Serbia at a moment. */
export function belgradeDay(instant: Date): CivilDate {
  return civilDate(wallClock(instant).slice(0, 10));
}

/** Hours and minutes in Serbia at a moment, "14:05". */
export function belgradeTime(instant: Date): string {
  return wallClock(instant).slice(11, 16);
}

/** The moment at which a day begins in Serbia. */
export function belgradeMidnight(date: CivilDate): Date {
  return belgradeInstant(date, "00:00:00");
}

/**
 * The moment at which clocks in Serbia show this day and time ("HH:MM", "HH:MM:SS" or with milliseconds). An hour
 * that is shown twice in October means its first showing; one that is skipped in March means the moment of the skip
 * plus what was asked for.
 */
export function belgradeInstant(date: CivilDate, time: string): Date {
  const asIfUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(asIfUtc)) throw new RangeError(`not a time: ${time.slice(0, 40)}`);
  const early = asIfUtc - offsetMs(new Date(asIfUtc - dayMs));
  const late = asIfUtc - offsetMs(new Date(asIfUtc + dayMs));
  const fits = (ms: number) => ms + offsetMs(new Date(ms)) === asIfUtc;
  if (fits(early)) return new Date(early);
  return new Date(fits(late) ? late : early);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(new Date(epochMs(date) + days * dayMs).toISOString().slice(0, 10));
}

/** The same day of a later (or earlier) month; the last day of it when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = new Date(epochMs(date));
  const day = first.getUTCDate();
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return civilDate(first.toISOString().slice(0, 10));
}

/** Negative when `first` is earlier, zero when equal, positive when later: days are written so that their text sorts. */
export function compareDates(first: CivilDate, second: CivilDate): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween({ from, to }: { from: CivilDate; to: CivilDate }): number {
  return Math.round((epochMs(to) - epochMs(from)) / dayMs);
}

/** 1 Monday to 7 Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(epochMs(date)).getUTCDay() || 7;
}

function epochMs(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

const clockFormat = new Intl.DateTimeFormat("sv-SE", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** "2026-11-21T14:05:09" as clocks in Serbia show it. */
function wallClock(instant: Date): string {
  return new Date(instant.getTime() + offsetMs(instant)).toISOString().slice(0, 19);
}

const hourMs = 3_600_000;
/** By hours since 1970: within an hour of UTC clocks in Serbia do not change. A year has fewer than the most. */
const offsets = new Map<number, number>();
const offsetsMax = 20_000;

/** By how much clocks in Serbia are ahead of UTC; asked of the tables of zones once an hour that is met. */
function offsetMs(instant: Date): number {
  const hour = Math.floor(instant.getTime() / hourMs);
  // In the nineteenth century the local time differed by odd seconds; an invalid moment is refused there.
  if (!(hour >= 0)) return readOffset(instant);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const read = readOffset(new Date(hour * hourMs));
  if (offsets.size >= offsetsMax) offsets.clear();
  offsets.set(hour, read);
  return read;
}

/** Built from parts: the order of a locale is not a promise. */
function readOffset(instant: Date): number {
  const parts = new Map(clockFormat.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  const shown = Date.parse(`${date}T${part("hour")}:${part("minute")}:${part("second")}Z`);
  return shown - Math.floor(instant.getTime() / 1000) * 1000;
}
