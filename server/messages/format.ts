import { belgradeDay, belgradeTime, parseCivilDate } from "#server/domain/civil-date.ts";
import type { Locale } from "./locales.ts";

/**
 * Figures and dates as people read them. Amounts come as decimal text and never become JS numbers; what cannot be
 * read (an odd value in somebody else's document) is shown as it is, not hidden.
 */

const separators: Readonly<Record<Locale, { group: string; decimal: string }>> = {
  "sr-Latn": { group: ".", decimal: "," },
  "sr-Cyrl": { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/** Currencies without a minor unit that Serbian documents meet; all others have two decimals. */
const withoutMinorUnit: ReadonlySet<string> = new Set(["JPY", "HUF", "KRW"]);

/**
 * "1234567.89" → "1.234.567,89". The currency only decides the decimals: screens set its code apart, small and grey.
 * Decimals that are there are kept: a formatter does not round.
 */
export function formatMoney(amount: string, currency: string, locale: Locale): string {
  return formatDecimal(amount, { decimalsMin: withoutMinorUnit.has(currency) ? 0 : 2, locale });
}

/** "1.234.567,89 RSD", for sentences and buttons. */
export function formatMoneyWithCurrency(amount: string, currency: string, locale: Locale): string {
  return `${formatMoney(amount, currency, locale)}\u00a0${currency}`;
}

/** "2.5000" → "2,5", "3.00" → "3". */
export function formatQuantity(quantity: string, locale: Locale): string {
  return formatDecimal(quantity, { decimalsMin: 0, locale });
}

/** Unit prices have two to four decimals: "10" → "10,00", "0.1234" → "0,1234". */
export function formatUnitPrice(price: string, locale: Locale): string {
  return formatDecimal(price, { decimalsMin: 2, locale });
}

/** "20" → "20 %" in Serbian, "20%" in English. */
export function formatPercent(percent: string, locale: Locale): string {
  return `${formatQuantity(percent, locale)}${locale === "en" ? "" : "\u00a0"}%`;
}

/** The sign of arithmetic, as wide as a figure; a hyphen is shorter and breaks a line. */
const minus = "\u2212";

function formatDecimal(text: string, options: { decimalsMin: number; locale: Locale }): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return text;
  const [, sign = "", digits = "", decimals = ""] = parts;
  const { group, decimal } = separators[options.locale];
  const fraction = decimals.replace(/0+$/, "").padEnd(options.decimalsMin, "0");
  const whole = digits.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, group);
  const isZero = !/[1-9]/.test(whole + fraction);
  return `${isZero || sign === "" ? "" : minus}${whole}${fraction === "" ? "" : decimal + fraction}`;
}

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A calendar day: "21.11.2026." in Serbian, "21 Nov 2026" in English, which no reader can take for November 21 or 11. */
export function formatDate(civil: string, locale: Locale): string {
  const date = parseCivilDate(civil);
  if (date === null) return civil;
  const [year = "", month = "", day = ""] = date.split("-");
  if (locale !== "en") return `${day}.${month}.${year}.`;
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}

/** A moment in Belgrade time: "21.11.2026. 14:05". */
export function formatDateTime(instant: Date | string, locale: Locale): string {
  const moment = readInstant(instant);
  if (moment === null) return String(instant);
  return `${formatDate(belgradeDay(moment), locale)} ${belgradeTime(moment)}`;
}

/** Only the clock, Belgrade time: "14:05". */
export function formatTime(instant: Date | string): string {
  const moment = readInstant(instant);
  return moment === null ? String(instant) : belgradeTime(moment);
}

const steps = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

/** "pre 5 minuta", "за 2 дана", "now". Days are counted in steps of 24 hours; the exact time belongs beside it. */
export function formatRelative(instant: Date | string, now: Date, locale: Locale): string {
  const moment = readInstant(instant);
  if (moment === null) return String(instant);
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const step = steps.find((one) => Math.abs(seconds) >= one.seconds);
  return step === undefined
    ? words.format(0, "second")
    : words.format(Math.trunc(seconds / step.seconds), step.unit);
}

/** "12,4 kB", "1,2 MB". */
export function formatFileSize(bytes: number, locale: Locale): string {
  const [amount, unit] =
    bytes < 1_000 ? [bytes, "B"] : bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${formatQuantity(amount.toFixed(unit === "B" ? 0 : 1), locale)}\u00a0${unit}`;
}

function readInstant(instant: Date | string): Date | null {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
