import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { isSeriesPattern, type SeriesPattern } from "#server/domain/invoice/numbering.ts";

/** Where nobody has numbered yet. Kinds do not share numbers, because SEF knows a number once only. */
const firstPatterns: Readonly<Record<InvoiceTypeCode, SeriesPattern>> = {
  "380": "{year}-{n}",
  "381": "KO-{year}-{n}",
  "383": "KZ-{year}-{n}",
  "386": "AV-{year}-{n}",
};

/**
 * How a company numbers, seen from what it has used: the last number that carries a year, else the last one that can
 * be counted on. "2026-104" is "{year}-{n}", "0012/2026" is "{n:4}/{year}".
 *
 * @param numbers of one kind, the last used first.
 */
export function patternFrom(typeCode: InvoiceTypeCode, numbers: readonly string[]): SeriesPattern {
  const patterns = numbers.map(patternOf).filter((pattern) => pattern !== null);
  return patterns.find((pattern) => pattern.includes("{year}")) ?? patterns[0] ?? firstPatterns[typeCode];
}

/** Null for a number that has nothing to count. */
export function patternOf(number: string): SeriesPattern | null {
  if (/[{}]/.test(number)) return null;
  const withYear = number.replace(/(?<!\d)20\d\d(?!\d)/, "{year}");
  // The last figures are the count: what stands before them is the series.
  const count = /\d+(?=\D*$)/.exec(withYear)?.[0];
  if (count === undefined || count.length > 9) return null;
  const place = count.startsWith("0") ? `{n:${count.length}}` : "{n}";
  const pattern = withYear.replace(/\d+(?=\D*$)/, place);
  return isSeriesPattern(pattern) ? pattern : null;
}
