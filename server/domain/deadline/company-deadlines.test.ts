import { expect, test } from "vitest";
import { makeCalendar } from "./calendar.ts";
import { companyDeadlines } from "./company-deadlines.ts";
import { lawParams } from "./law-params.ts";

const calendar = makeCalendar();
const payer = { payer: true, debtorUnderArticle10: false };

test.each([
  ["2026-11", "2026-12-14", "2026-12-15"],
  ["2026-12", "2027-01-12", "2027-01-15"],
  ["2026-Q4", "2027-01-12", "2027-01-15"],
  ["2027-01", "2027-02-12", "2027-02-17"],
  ["2027-02", "2027-03-12", "2027-03-15"],
  ["2027-03", "2027-04-12", "2027-04-15"],
  ["2027-Q1", "2027-04-12", "2027-04-15"],
  ["2027-04", "2027-05-12", "2027-05-17"],
  ["2027-05", "2027-06-14", "2027-06-15"],
  ["2027-06", "2027-07-12", "2027-07-15"],
  ["2027-Q2", "2027-07-12", "2027-07-15"],
  ["2027-07", "2027-08-12", "2027-08-16"],
  ["2027-08", "2027-09-13", "2027-09-15"],
  ["2027-09", "2027-10-12", "2027-10-15"],
  ["2027-Q3", "2027-10-12", "2027-10-15"],
  ["2027-10", "2027-11-12", "2027-11-15"],
  ["2027-11", "2027-12-13", "2027-12-15"],
  // Proofs of the shift: the tax calendars of February 2026 and of December 2018.
  ["2026-01", "2026-02-12", "2026-02-18"],
])("the VAT of %s is recorded by %s and declared by %s", (period, recordBy, returnBy) => {
  expect(companyDeadlines(period, payer, calendar, lawParams).map(({ latest }) => latest)).toEqual([
    recordBy,
    returnBy,
  ]);
});

test("before there was a duty to record, only the return was due; December 2018 shows its shift", () => {
  const [only, ...others] = companyDeadlines("2018-11", payer, calendar, lawParams);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ kind: "vatReturn", earliest: "2018-12-17", latest: "2018-12-17" });
});

test.each([
  ["2023-12", "2024-01-15"],
  ["2024-01", "2024-02-10"],
  ["2024-12", "2025-01-10"],
  ["2025-01", "2025-02-12"],
])("the record of %s goes by the number in force then: %s", (period, earliest) => {
  expect(companyDeadlines(period, payer, calendar, lawParams)[0]?.earliest).toBe(earliest);
});

test("a recording deadline on a day off tells both days and says that the shift rests on one source", () => {
  expect(companyDeadlines("2026-11", payer, calendar, lawParams)[0]).toMatchObject({
    earliest: "2026-12-12",
    latest: "2026-12-14",
    confidence: "C",
  });
});

test("who is no payer owes nothing, and a return by the 10th as a debtor for others", () => {
  const due = (debtorUnderArticle10: boolean) =>
    companyDeadlines("2026-11", { payer: false, debtorUnderArticle10 }, calendar, lawParams);
  expect(due(false)).toEqual([]);
  expect(due(true)).toMatchObject([{ kind: "vatReturn", rule: "nonPayerReturn", latest: "2026-12-10" }]);
});
