/** SEF lives by Belgrade's calendar: days, event times and subscriptions are all in this zone. */
const belgrade = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Belgrade",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function partsOf(instantMs: number): Map<string, string> {
  return new Map(belgrade.formatToParts(instantMs).map((part) => [part.type, part.value]));
}

/** Days begin on whole hours of UTC, in summer and in winter, so one answer serves the hour: lists ask thousands of times. */
const dayOfHour = new Map<number, string>();

/** The calendar day in Belgrade, "2026-11-21". */
export function belgradeDay(instantMs: number): string {
  const hour = Math.floor(instantMs / hourMs);
  const known = dayOfHour.get(hour);
  if (known !== undefined) return known;
  const parts = partsOf(instantMs);
  const day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  dayOfHour.set(hour, day);
  return day;
}

/** The hour of the day in Belgrade, 0 to 23. */
export function belgradeHour(instantMs: number): number {
  return Number(partsOf(instantMs).get("hour"));
}

/** Event times carry no offset and seven decimals, as in the official samples: "2026-11-20T09:19:44.1400000". */
export function belgradeLocalTime(instantMs: number): string {
  const parts = partsOf(instantMs);
  const time = `${parts.get("hour")}:${parts.get("minute")}:${parts.get("second")}`;
  return `${belgradeDay(instantMs)}T${time}.${fraction(instantMs)}`;
}

/** Fields named ...Utc carry seven decimals and an offset: "2026-11-20T08:19:44.1400000+00:00". */
export function utcTime(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}.${fraction(instantMs)}+00:00`;
}

/** "2026-11-21" plus a number of calendar days, negative ones go back. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instantMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instantMs) && new Date(instantMs).toISOString().startsWith(text);
}

function fraction(instantMs: number): string {
  const milliseconds = ((Math.trunc(instantMs) % 1000) + 1000) % 1000;
  return String(milliseconds).padStart(3, "0").padEnd(7, "0");
}
