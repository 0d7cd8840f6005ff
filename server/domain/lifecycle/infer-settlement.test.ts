import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { makeCalendar } from "#server/domain/deadline/calendar.ts";
import type { DocumentFacts } from "#server/domain/deadline/deadline.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import { inferSettlement } from "./infer-settlement.ts";

const facts: DocumentFacts = {
  direction: "sales",
  status: "Sent",
  buyerKind: "private",
  deliveredOn: civilDate("2026-10-05"),
  renotifiedOn: null,
  settledOn: null,
  settledBySilence: false,
  issueDate: null,
  dueDate: null,
  supplyDate: null,
  payableOpen: false,
  sendState: "sent",
  ownVat: { payer: true, period: "month", filingPlannedOn: null },
  taxTotal: "0",
  typeCode: "380",
};

const infer = (
  changes: Partial<DocumentFacts>,
  answer: {
    status: "Approved" | "Rejected";
    on: string;
    comment?: string;
    isOurs?: boolean;
    wasRejected?: boolean;
  },
) =>
  inferSettlement(
    { ...facts, ...changes },
    { comment: null, isOurs: false, wasRejected: false, ...answer, on: civilDate(answer.on) },
    makeCalendar(),
    lawParams,
  );

test.each([
  // Sent 5 October: the first term ends on the 20th, the second on the 25th.
  ["private", "Rejected", "2026-10-25", "silence"],
  ["private", "Rejected", "2026-10-26", "silence"],
  ["private", "Rejected", "2026-10-20", "silence"],
  ["private", "Rejected", "2026-10-19", null],
  ["private", "Approved", "2026-10-12", "person"],
  ["private", "Approved", "2026-10-25", "person"],
  ["public", "Approved", "2026-10-20", "silence"],
  ["public", "Approved", "2026-10-23", "silence"],
  ["public", "Approved", "2026-10-19", "person"],
  ["public", "Rejected", "2026-10-21", "silence"],
  ["unknown", "Approved", "2026-10-20", null],
  ["unknown", "Approved", "2026-10-12", "person"],
  ["unknown", "Rejected", "2026-10-25", "silence"],
  ["outside", "Approved", "2026-10-25", null],
] as const)("a %s buyer, %s without a word on %s: %s", (buyerKind, status, on, expected) => {
  expect(infer({ buyerKind }, { status, on })).toBe(expected);
});

test.each([
  ["a comment", { status: "Rejected", on: "2026-10-26", comment: "Pogrešna cena" }],
  ["a decision of ours", { status: "Approved", on: "2026-10-26", isOurs: true }],
  ["a rejection before it", { status: "Approved", on: "2026-10-30", wasRejected: true }],
] as const)("%s means that a person answered, whatever the day", (_, answer) => {
  expect(infer({ buyerKind: "public" }, answer)).toBe("person");
});

test("whoever was reminded is no public body: an acceptance after that is a person's", () => {
  const reminded = { buyerKind: "unknown", renotifiedOn: civilDate("2026-10-20") } as const;
  expect(infer(reminded, { status: "Approved", on: "2026-10-24" })).toBe("person");
});

test("without a day of delivery nothing is concluded", () => {
  expect(infer({ deliveredOn: null }, { status: "Rejected", on: "2026-10-26" })).toBeNull();
});

test.each([
  // Sent just before and just after the clock goes back, and over the year's end.
  ["2026-10-11", "2026-10-26"],
  ["2026-12-23", "2027-01-07"],
  ["2027-03-14", "2027-03-29"],
])("sent on %s, the public buyer's silence ends on %s, whatever the clocks do", (sent, on) => {
  const delivered = { buyerKind: "public", deliveredOn: civilDate(sent) } as const;
  expect(infer(delivered, { status: "Approved", on })).toBe("silence");
});
