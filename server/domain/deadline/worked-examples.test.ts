import { expect, test } from "vitest";
import { belgradeDay, civilDate } from "#server/domain/civil-date.ts";
import { archiveUntil } from "./archive-until.ts";
import { makeCalendar } from "./calendar.ts";
import { companyDeadlines } from "./company-deadlines.ts";
import type { DeadlineKind, DocumentFacts } from "./deadline.ts";
import { deadlinesOf } from "./deadlines-of.ts";
import { receiptDeadlines, receiptNoteAnswerBy } from "./delivery-note-deadlines.ts";
import { factsOf } from "./facts-under-test.ts";
import { lawParams } from "./law-params.ts";

/** The worked examples of the rules of law that this engine was built from, in their order. */

const calendar = makeCalendar();

/** "earliest latest" of one kind, "" when it does not run. */
function daysOf(kind: DeadlineKind, changes: Partial<DocumentFacts>, today: string): string {
  const found = deadlinesOf(factsOf(changes), civilDate(today), calendar, lawParams);
  return found
    .filter((deadline) => deadline.kind === kind)
    .map(({ earliest, latest }) => `${earliest} ${latest}`)
    .join("; ");
}

test("1: a private buyer's first term ends on day 15, the second five days after the re-notification", () => {
  const deliveredOn = belgradeDay(new Date("2026-10-05T08:00:00Z"));
  expect(daysOf("response", { deliveredOn }, "2026-10-05")).toBe("2026-10-20 2026-10-20");
  const renotifiedOn = civilDate("2026-10-20");
  expect(daysOf("rejection", { deliveredOn, renotifiedOn }, "2026-10-20")).toBe("2026-10-25 2026-10-26");
  expect(daysOf("response", { deliveredOn, renotifiedOn }, "2026-10-20")).toBe("");
});

test("2: a re-notification a day later restarts the clock of the second term", () => {
  const renotifiedOn = civilDate("2026-10-21");
  expect(daysOf("rejection", { renotifiedOn }, "2026-10-21")).toBe("2026-10-26 2026-10-26");
});

test("3: a public buyer's silence accepts after day 15, a Saturday", () => {
  const facts = { buyerKind: "public", deliveredOn: civilDate("2026-10-16") } as const;
  expect(daysOf("response", facts, "2026-10-16")).toBe("2026-10-31 2026-11-02");
  expect(daysOf("rejection", facts, "2026-10-16")).toBe("");
});

test("4: day 15 on Armistice Day; the second term is chained to both ends of the first", () => {
  const deliveredOn = civilDate("2026-10-27");
  expect(daysOf("response", { deliveredOn }, "2026-10-27")).toBe("2026-11-11 2026-11-12");
  expect(daysOf("rejection", { deliveredOn }, "2026-10-27")).toBe("2026-11-16 2026-11-17");
});

test("5: day 15 on Christmas of the next year", () => {
  const facts = { buyerKind: "public", deliveredOn: civilDate("2026-12-23") } as const;
  expect(daysOf("response", facts, "2026-12-23")).toBe("2027-01-07 2027-01-08");
});

test("6: day 15 on Good Friday before a Labour Day that is moved", () => {
  const deliveredOn = civilDate("2027-04-15");
  expect(daysOf("response", { deliveredOn }, "2027-04-15")).toBe("2027-04-30 2027-05-05");
  expect(daysOf("rejection", { deliveredOn }, "2027-04-15")).toBe("2027-05-05 2027-05-10");
});

test("7: what is sent at 23:30 UTC is delivered on the next day in Serbia", () => {
  const deliveredOn = belgradeDay(new Date("2026-10-31T23:30:00Z"));
  expect(deliveredOn).toBe("2026-11-01");
  expect(daysOf("response", { deliveredOn }, "2026-11-01")).toBe("2026-11-16 2026-11-16");
});

test("8: sent during an outage, the clock starts on the day on which SEF came back", () => {
  const deliveredOn = belgradeDay(new Date("2026-11-07T07:10:00Z"));
  expect(daysOf("response", { deliveredOn }, "2026-11-07")).toBe("2026-11-22 2026-11-23");
});

test("9: the deduction ends before the buyer's term does", () => {
  const facts = {
    direction: "purchase",
    status: "New",
    sendState: null,
    deliveredOn: civilDate("2026-11-28"),
    supplyDate: civilDate("2026-11-28"),
    ownVat: { payer: true, period: "month", filingPlannedOn: civilDate("2026-12-14") },
  } as const;
  expect(daysOf("inputVat", facts, "2026-11-28")).toBe("2026-12-10 2026-12-10");
  expect(daysOf("response", facts, "2026-11-28")).toBe("2026-12-13 2026-12-14");
});

test("10: a supply that is not invoiced by the recording deadline is recorded individually", () => {
  const facts = factsOf({
    status: null,
    sendState: "draft",
    deliveredOn: null,
    supplyDate: civilDate("2026-11-30"),
  });
  const [deadline, ...others] = deadlinesOf(facts, civilDate("2026-12-01"), calendar, lawParams);
  expect(others).toEqual([]);
  expect(deadline).toMatchObject({
    kind: "vatRecording",
    consequence: "recordIndividually",
    earliest: "2026-12-12",
    latest: "2026-12-14",
  });
});

test.each([
  [11, "2027-01", "2027-02-12", "2027-02-17"],
  [12, "2027-Q1", "2027-04-12", "2027-04-15"],
])("%i: %s is recorded by %s and declared by %s", (_, period, recordBy, returnBy) => {
  const duties = { payer: true, debtorUnderArticle10: false };
  const latest = companyDeadlines(period, duties, calendar, lawParams).map((deadline) => deadline.latest);
  expect(latest).toEqual([recordBy, returnBy]);
});

test("13: goods are confirmed within three working days and a receipt note sent within eight days", () => {
  expect(receiptDeadlines(civilDate("2027-04-28"), calendar, lawParams)).toEqual({
    physicalReceipt: "2027-05-06",
    receiptNote: "2027-05-06",
  });
});

test("14: a receipt note is answered within thirty days", () => {
  expect(receiptNoteAnswerBy(civilDate("2026-11-21"), lawParams)).toBe("2026-12-21");
});

test("15: kept to the end of the tenth year after its own, and for ever when a public party is in it", () => {
  const issueDate = civilDate("2026-11-30");
  expect(archiveUntil({ issueDate, publicParty: false }, lawParams)).toBe("2036-12-31");
  expect(archiveUntil({ issueDate, publicParty: true }, lawParams)).toBe("permanent");
});
