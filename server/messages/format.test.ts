import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatFileSize,
  formatMoney,
  formatMoneyWithCurrency,
  formatPercent,
  formatQuantity,
  formatRelative,
} from "./format.ts";
import { locales } from "./locales.ts";

test.each([
  ["1234567.89", "RSD", "1.234.567,89", "1,234,567.89"],
  ["0", "RSD", "0,00", "0.00"],
  ["-0.00", "RSD", "0,00", "0.00"],
  ["-1000", "RSD", "−1.000,00", "−1,000.00"],
  ["007.5", "EUR", "7,50", "7.50"],
  ["0.1234", "RSD", "0,1234", "0.1234"],
  [
    "123456789012345678901234.56",
    "RSD",
    "123.456.789.012.345.678.901.234,56",
    "123,456,789,012,345,678,901,234.56",
  ],
  ["1000", "JPY", "1.000", "1,000"],
  ["about ten", "RSD", "about ten", "about ten"],
])("amount %s %s is read as %s and %s", (amount, currency, serbian, english) => {
  expect(formatMoney(amount, currency, "sr-Latn")).toBe(serbian);
  expect(formatMoney(amount, currency, "sr-Cyrl")).toBe(serbian);
  expect(formatMoney(amount, currency, "en")).toBe(english);
});

test("no digit of an amount is lost or invented", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const text = `${whole}.${String(cents).padStart(2, "0")}`;
      expect(formatMoney(text, "RSD", "sr-Latn").replaceAll(".", "").replace(",", ".")).toBe(text);
    }),
  );
});

test("sentences carry the currency on the same line as the amount", () => {
  expect(formatMoneyWithCurrency("120000", "RSD", "sr-Latn")).toBe("120.000,00\u00a0RSD");
});

test("quantities and rates have no needless zeros", () => {
  expect(formatQuantity("2.5000", "sr-Latn")).toBe("2,5");
  expect(formatQuantity("3.00", "en")).toBe("3");
  expect(formatPercent("20", "sr-Cyrl")).toBe("20\u00a0%");
  expect(formatPercent("20.0", "en")).toBe("20%");
});

test("a day has its full stop after the year in Serbian and a month name in English", () => {
  expect(formatDate("2026-11-21", "sr-Latn")).toBe("21.11.2026.");
  expect(formatDate("2026-01-05", "en")).toBe("5 Jan 2026");
  expect(formatDate("2026-02-30", "sr-Latn")).toBe("2026-02-30");
});

test("moments are shown in Belgrade time, also around midnight", () => {
  expect(formatDateTime("2026-11-21T13:05:00Z", "sr-Latn")).toBe("21.11.2026. 14:05");
  expect(formatDateTime(new Date("2026-07-31T22:30:00Z"), "sr-Cyrl")).toBe("01.08.2026. 00:30");
});

test.each([
  ["2026-11-21T11:59:50Z", "sada", "now"],
  ["2026-11-21T11:55:00Z", "pre 5 minuta", "5 minutes ago"],
  ["2026-11-21T10:00:00Z", "pre 2 sata", "2 hours ago"],
  ["2026-11-16T12:00:00Z", "pre 5 dana", "5 days ago"],
])("%s is %s / %s at noon UTC", (instant, serbian, english) => {
  const now = new Date("2026-11-21T12:00:00Z");
  expect(formatRelative(instant, now, "sr-Latn")).toBe(serbian);
  expect(formatRelative(instant, now, "en")).toBe(english);
});

test("relative time exists in every language", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  const words = locales.map((locale) => formatRelative("2026-11-21T11:55:00Z", now, locale));
  expect(words).toEqual(["pre 5 minuta", "пре 5 минута", "5 minutes ago"]);
});

test("file sizes are short", () => {
  expect(formatFileSize(532, "sr-Latn")).toBe("532\u00a0B");
  expect(formatFileSize(12_400, "sr-Latn")).toBe("12,4\u00a0kB");
  expect(formatFileSize(1_250_000, "en")).toBe("1.3\u00a0MB");
});
