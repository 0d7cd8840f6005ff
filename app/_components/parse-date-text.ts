import { type CivilDate, daysBetween, parseCivilDate } from "#server/domain/civil-date.ts";

/**
 * A day as people type it: "21.11.2026.", "21.11.", "21/11/26", "2111", "21112026" or "2026-11-21". Without a year
 * the nearest such day to today is meant, so that "15.1." typed in December is next January. Null when unreadable.
 */
export function parseDateText(text: string, today: CivilDate): CivilDate | null {
  const compact = text.replace(/[\s\u00a0]/g, "").replace(/\.$/, "");
  const exact = parseCivilDate(compact);
  if (exact !== null) return exact;
  const parts =
    /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?$/.exec(compact) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(compact);
  if (parts === null) return null;
  const [, day = "", month = "", year] = parts;
  if (year !== undefined) return dayOf({ year: year.length === 2 ? `20${year}` : year, month, day });
  return nearest(today, { month, day });
}

function nearest(today: CivilDate, { month, day }: { month: string; day: string }): CivilDate | null {
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => dayOf({ year: String(year), month, day }))
    .filter((date) => date !== null);
  const distance = (date: CivilDate) => Math.abs(daysBetween({ from: today, to: date }));
  return candidates.sort((first, second) => distance(first) - distance(second))[0] ?? null;
}

function dayOf({ year, month, day }: { year: string; month: string; day: string }): CivilDate | null {
  return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
