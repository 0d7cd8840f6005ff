import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { limits } from "./limits.ts";

/** What a series of numbers belongs to. Numbers are unique for an issuer at SEF, whatever the kind and year. */
export type SeriesKey = {
  companyId: string;
  environment: string;
  typeCode: InvoiceTypeCode;
  /** Of the issue date. */
  year: number;
};

/** The series as text, for a key of a row or a lock. */
export function seriesName({ companyId, environment, typeCode, year }: SeriesKey): string {
  return [companyId, environment, typeCode, year].join("/");
}

/**
 * A number with places for the year and the count: "{year}-{n:4}" gives "2026-0001". Places are {year}, {yy}, {n} and
 * {n:width}; everything else stands as it is.
 */
export type SeriesPattern = string;

/** Where nobody has chosen: kinds do not share numbers, because SEF knows a number once only. */
export const defaultPatterns: Readonly<Record<InvoiceTypeCode, SeriesPattern>> = {
  "380": "{year}-{n:4}",
  "381": "KO-{year}-{n:4}",
  "383": "KZ-{year}-{n:4}",
  "386": "AV-{year}-{n:4}",
};

const place = /\{(year|yy|n)(?::(\d))?\}/g;

/** Whether a pattern has exactly one place for the count and makes numbers that SEF takes. */
export function isSeriesPattern(pattern: SeriesPattern): boolean {
  const counts = [...pattern.matchAll(place)].filter(([, name]) => name === "n");
  if (counts.length !== 1) return false;
  const example = formatNumber(pattern, { year: 2026, count: 999_999 });
  return example.length <= limits.numberCharacters.max && /^[\p{L}\p{N}/-]+$/u.test(example);
}

export function formatNumber(
  pattern: SeriesPattern,
  { year, count }: { year: number; count: number },
): string {
  return pattern.replace(place, (_, name: string, width?: string) => {
    if (name === "year") return String(year);
    if (name === "yy") return String(year % 100).padStart(2, "0");
    return String(count).padStart(Number(width ?? 1), "0");
  });
}

/**
 * The next number of a series that nobody has: the count goes on from `last` and steps over whatever `isTaken` knows,
 * typed in by hand or taken at SEF before. Two users at once are kept apart by the caller's lock on the series.
 */
export function nextNumber(
  pattern: SeriesPattern,
  { year, last, isTaken }: { year: number; last: number; isTaken: (number: string) => boolean },
): { number: string; count: number } {
  if (!isSeriesPattern(pattern)) throw new RangeError(`not a pattern of numbers: ${pattern.slice(0, 60)}`);
  for (let count = last + 1; ; count += 1) {
    const number = formatNumber(pattern, { year, count });
    if (!isTaken(number)) return { number, count };
  }
}

/** The highest count that numbers of a series have reached, 0 when none fits: where counting goes on. */
export function lastCount(
  pattern: SeriesPattern,
  { year, numbers }: { year: number; numbers: Iterable<string> },
): number {
  const [before = "", after = ""] = formatNumber(pattern.replace(/\{n(?::\d)?\}/, "\u0000"), {
    year,
    count: 0,
  }).split("\u0000");
  let highest = 0;
  for (const number of numbers) {
    if (!number.startsWith(before) || !number.endsWith(after)) continue;
    const digits = number.slice(before.length, number.length - after.length);
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return highest;
}
