import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { purchaseStatuses, salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { makeCalendar } from "./calendar.ts";
import type { DocumentFacts } from "./deadline.ts";
import { deadlinesOf } from "./deadlines-of.ts";
import { factsOf } from "./facts-under-test.ts";
import { lawParams } from "./law-params.ts";

const calendar = makeCalendar();
const purchase = { direction: "purchase", status: "New", sendState: null } as const;

function deadlines(changes: Partial<DocumentFacts>, today = "2026-10-06") {
  return deadlinesOf(factsOf(changes), civilDate(today), calendar, lawParams);
}

/** "kind assumption earliest consequence", for reading. */
const told = (changes: Partial<DocumentFacts>, today?: string) =>
  deadlines(changes, today).map(({ kind, assumption, earliest, consequence }) =>
    [kind, assumption, earliest, consequence].filter((part) => part !== null).join(" "),
  );

test("clocks of an answer run in exactly the statuses in which SEF waits for the buyer", () => {
  const running = (facts: Partial<DocumentFacts>) =>
    deadlines(facts).some(({ kind }) => kind === "response" || kind === "rejection");
  expect(salesStatuses.filter((status) => running({ status }))).toEqual(["New", "Sent", "OverDue"]);
  expect(purchaseStatuses.filter((status) => running({ ...purchase, status }))).toEqual([
    "New",
    "Seen",
    "ReNotified",
  ]);
});

test("no clock runs for what was answered, for a buyer outside SEF, or without a day of delivery", () => {
  expect(told({ settledOn: civilDate("2026-10-07"), status: "OverDue" })).toEqual([]);
  expect(told({ buyerKind: "outside", status: null, sendState: "issued" })).toEqual([]);
  expect(told({ deliveredOn: null })).toEqual([]);
});

test("an unknown buyer has both outcomes, each under its assumption", () => {
  expect(told({ buyerKind: "unknown" })).toEqual([
    "response public 2026-10-20 deemedAccepted",
    "response private 2026-10-20 renotified",
    "rejection private 2026-10-25 deemedRejected",
  ]);
});

test("SEF's re-notification tells that the buyer is private, whatever we took it for", () => {
  const renotifiedOn = civilDate("2026-10-21");
  const expected = ["rejection 2026-10-26 deemedRejected"];
  expect(told({ buyerKind: "unknown", renotifiedOn }, "2026-10-22")).toEqual(expected);
  expect(told({ buyerKind: "public", renotifiedOn }, "2026-10-22")).toEqual(expected);
});

test("a re-notification that never came is taken to have come at the end of the first term", () => {
  expect(deadlines({}, "2026-10-21")).toMatchObject([
    { kind: "rejection", rule: "secondTermExpected", clockStart: "2026-10-20", earliest: "2026-10-25" },
  ]);
  expect(told({ ...purchase, status: "ReNotified", taxTotal: "0.00" }, "2026-10-18")).toEqual([
    "rejection 2026-10-25 deemedRejected",
  ]);
});

test("what ran out stays until SEF says what became of it", () => {
  expect(told({ buyerKind: "public" }, "2026-12-01")).toEqual(["response 2026-10-20 deemedAccepted"]);
  expect(told({}, "2026-12-01")).toEqual(["rejection 2026-10-25 deemedRejected"]);
});

test("two days are told as uncertain, one as sure as its rule", () => {
  expect(deadlines({}).map(({ kind, confidence }) => [kind, confidence])).toEqual([
    ["response", "B"],
    ["rejection", "D"],
  ]);
});

test.each([
  // A monthly payer, a quarterly one, and an earlier filing, which ends it on the day before.
  ["2026-11-10", { payer: true, period: "month", filingPlannedOn: null }, "2026-11-10"],
  ["2026-10-06", { payer: true, period: "quarter", filingPlannedOn: null }, "2027-01-10"],
  ["2026-10-06", { payer: true, period: "month", filingPlannedOn: civilDate("2026-11-06") }, "2026-11-05"],
  // The usual day of the company, and a plan that is another for once.
  ["2026-10-06", { payer: true, period: "month", filingPlannedOn: null, filingDay: 8 }, "2026-11-07"],
  ["2026-11-08", { payer: true, period: "month", filingPlannedOn: null, filingDay: 8 }, "2026-12-07"],
  [
    "2026-10-06",
    { payer: true, period: "month", filingPlannedOn: civilDate("2026-11-06"), filingDay: 8 },
    "2026-11-05",
  ],
  // Filed on the 14th, the 10th comes first.
  ["2026-10-06", { payer: true, period: "month", filingPlannedOn: null, filingDay: 14 }, "2026-11-10"],
  // A filing of another month says nothing of this period.
  ["2026-10-06", { payer: true, period: "month", filingPlannedOn: civilDate("2026-12-06") }, "2026-11-10"],
  // The 10th has passed: the next period is what can still be had.
  ["2026-11-11", { payer: true, period: "month", filingPlannedOn: null }, "2026-12-10"],
] as const)("on %s, with %j, the deduction needs an acceptance by %s", (today, ownVat, day) => {
  const found = deadlines({ ...purchase, ownVat, renotifiedOn: civilDate("2026-11-09") }, today);
  expect(found.filter(({ kind }) => kind === "inputVat")).toMatchObject([{ earliest: day, latest: day }]);
});

test("an invoice that comes after the 10th for an earlier supply cannot be deducted in that period", () => {
  const facts = { ...purchase, supplyDate: civilDate("2026-09-20"), deliveredOn: civilDate("2026-10-12") };
  expect(told(facts, "2026-10-12")).toContain("inputVat 2026-11-10 deductionLater");
});

test("no deduction is at stake without VAT, for who is no payer, or where silence accepts in time", () => {
  const kinds = (facts: Partial<DocumentFacts>) =>
    deadlines({ ...purchase, ...facts }).map(({ kind }) => kind);
  expect(kinds({ taxTotal: "0.00" })).not.toContain("inputVat");
  expect(kinds({ typeCode: "381" })).not.toContain("inputVat");
  expect(kinds({ ownVat: { payer: false, period: "month", filingPlannedOn: null } })).not.toContain(
    "inputVat",
  );
  expect(kinds({ buyerKind: "public" })).toEqual(["response"]);
  // Delivered on the 28th, silence would accept after the 10th: the deduction is at stake again.
  const late = { deliveredOn: civilDate("2026-10-28") };
  expect(kinds({ buyerKind: "public", ...late })).toEqual(["response", "inputVat"]);
});

test("a due date runs while money is owed, also on what silence rejected, and never on what a person did", () => {
  const dueDate = civilDate("2026-11-04");
  const expected = "payment 2026-11-04 paymentOverdue";
  expect(told({ dueDate })).toContain(expected);
  expect(told({ dueDate, status: "Approved" })).toEqual([expected]);
  expect(told({ dueDate, status: null, sendState: "issued", deliveredOn: null })).toEqual([expected]);
  expect(told({ dueDate, status: "Rejected", settledBySilence: true })).toEqual([expected]);
  expect(told({ dueDate, status: "Rejected" })).toEqual([]);
  expect(told({ dueDate, status: "Storno" })).toEqual([]);
  expect(told({ dueDate, status: "Approved", payableOpen: false })).toEqual([]);
  expect(told({ dueDate, status: "Approved", typeCode: "381" })).toEqual([]);
});

test.each([
  ["queued", true],
  ["held_outage", true],
  ["held_credentials", true],
  ["held_date", true],
  ["sending", false],
  ["outcome_unknown", false],
  ["draft", false],
  ["sent", false],
] as const)("a document that is %s waits with its issue date: %s", (sendState, waits) => {
  const kinds = deadlines({ status: null, deliveredOn: null, sendState }).map(({ kind }) => kind);
  expect(kinds.includes("issueDate")).toBe(waits);
});

test("an unissued supply is no longer told of when its recording deadline has passed", () => {
  const draft = { status: null, deliveredOn: null, sendState: "draft" } as const;
  expect(told(draft, "2026-11-12")).toEqual(["vatRecording 2026-11-12 recordIndividually"]);
  expect(told(draft, "2026-11-13")).toEqual([]);
});
