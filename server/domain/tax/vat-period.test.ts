import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { staysInVatPeriod, vatPeriodOf } from "./vat-period.ts";

test.each([
  ["2026-01-31", "2026-01", "2026-Q1"],
  ["2026-03-31", "2026-03", "2026-Q1"],
  ["2026-04-01", "2026-04", "2026-Q2"],
  ["2026-12-31", "2026-12", "2026-Q4"],
])("%s belongs to %s or %s", (day, month, quarter) => {
  expect([vatPeriodOf(civilDate(day), "month"), vatPeriodOf(civilDate(day), "quarter")]).toEqual([
    month,
    quarter,
  ]);
});

test.each([
  // The issue date decides: within the period yes, across its end no.
  ["3", "2026-11-21", "2026-11-22", "month", true],
  ["3", "2026-11-30", "2026-12-01", "month", false],
  ["3", "2026-11-30", "2026-12-01", "quarter", true],
  ["3", "2026-12-31", "2027-01-01", "quarter", false],
  // Supply and payment stay where they are, also over the end of a year.
  ["35", "2026-12-31", "2027-01-01", "month", true],
  ["432", "2026-12-31", "2027-01-01", "month", true],
  // Nothing named: as the issue date.
  [null, "2026-11-30", "2026-12-01", "month", false],
  [null, "2026-11-29", "2026-11-30", "month", true],
] as const)("VAT point %s, issued %s instead of %s, by the %s: %s", (code, from, to, length, stays) => {
  const document = { vatPointCode: code, deliveryDate: "2026-11-20" };
  const move = { from: civilDate(from), to: civilDate(to) };
  expect(staysInVatPeriod(document, move, length)).toBe(stays);
});

test("a supply date that is missing cannot hold the period", () => {
  const move = { from: civilDate("2026-11-30"), to: civilDate("2026-12-01") };
  expect(staysInVatPeriod({ vatPointCode: "35", deliveryDate: null }, move, "month")).toBe(false);
});
