import { addDays, type CivilDate, civilDate, compareDates, daysBetween } from "#server/domain/civil-date.ts";

/** Calendar days in Belgrade, both included. */
export type Period = { from: CivilDate; to: CivilDate };

/** The parts of a period that lie in one month each, the newest first: SEF caps what one list gives. */
export function splitByMonth({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let end = to; compareDates(from, end) <= 0; ) {
    const first = civilDate(`${end.slice(0, 7)}-01`);
    const start = compareDates(first, from) < 0 ? from : first;
    months.push({ from: start, to: end });
    end = addDays(start, -1);
  }
  return months;
}

/** Two halves of a period, the newer first; null for a single day. */
export function halve({ from, to }: Period): [newer: Period, older: Period] | null {
  const days = daysBetween({ from, to });
  if (days === 0) return null;
  const middle = addDays(from, Math.floor(days / 2));
  return [
    { from: addDays(middle, 1), to },
    { from, to: middle },
  ];
}

/** Each day of a period as a period of its own, the oldest first. */
export function splitByDay({ from, to }: Period): Period[] {
  const count = Math.max(0, daysBetween({ from, to }) + 1);
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    return { from: day, to: day };
  });
}
