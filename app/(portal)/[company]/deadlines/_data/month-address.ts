import { addMonths, civilDate } from "#server/domain/civil-date.ts";

/** "2026-11" out of an address; null for anything that is no month. */
export function readMonth(month: string | string[] | undefined): string | null {
  return typeof month === "string" && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null;
}

/** The month so many months later or earlier. */
export function monthAfter(month: string, months: number): string {
  return addMonths(civilDate(`${month}-01`), months).slice(0, 7);
}
