import { describe, expect, test } from "vitest";
import { type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import { makeCalendar } from "./calendar.ts";
import type { DocumentFacts } from "./deadline.ts";
import { deadlinesOf } from "./deadlines-of.ts";
import { factsOf } from "./facts-under-test.ts";
import { type FollowedDeadline, followDeadlines } from "./follow-deadlines.ts";
import { lawParams } from "./law-params.ts";

const calendar = makeCalendar();
const day = (text: string): CivilDate => civilDate(text);

/** What runs by our records after the rules were asked on a day. */
function runningOn(today: string, changes: Partial<DocumentFacts> = {}): FollowedDeadline[] {
  return deadlinesOf(factsOf(changes), day(today), calendar, lawParams).map((deadline, place) => ({
    ...deadline,
    id: String(place),
  }));
}

/** "kind/assumption state reason" of all that ends when the facts have become these. */
function endsOf(
  running: FollowedDeadline[],
  today: string,
  changes: Partial<DocumentFacts>,
  of = calendar,
): string[] {
  const facts = factsOf(changes);
  const moves = followDeadlines(running, deadlinesOf(facts, day(today), of, lawParams), facts, day(today));
  return moves.end.map(({ deadline, ending }) =>
    [
      `${deadline.kind}${deadline.assumption ? `/${deadline.assumption}` : ""}`,
      ending.state,
      ending.reason,
    ].join(" "),
  );
}

const settled = (status: "Approved" | "Rejected", on: string, settledBySilence = false) => ({
  status,
  settledOn: day(on),
  settledBySilence,
});

test("what the rules say again moves nothing", () => {
  const facts = factsOf({});
  const moves = followDeadlines(
    runningOn("2026-10-06"),
    deadlinesOf(facts, day("2026-10-07"), calendar, lawParams),
    facts,
    day("2026-10-07"),
  );
  expect(moves).toEqual({ begin: [], correct: [], end: [] });
});

describe("the buyer's answer", () => {
  test.each<[string, Partial<DocumentFacts>, string, Partial<DocumentFacts>, string[]]>([
    [
      "in time meets both terms",
      {},
      "2026-10-12",
      settled("Approved", "2026-10-12"),
      ["response met answered", "rejection met answered"],
    ],
    [
      "of a public buyer by silence comes as predicted",
      { buyerKind: "public" },
      "2026-10-21",
      { buyerKind: "public", ...settled("Approved", "2026-10-21", true) },
      ["response lapsed silence"],
    ],
    [
      "of a public buyer is rejection by silence: SEF contradicts us",
      { buyerKind: "public" },
      "2026-10-21",
      { buyerKind: "public", ...settled("Rejected", "2026-10-21", true) },
      ["response contradicted otherWord"],
    ],
    [
      "of a private buyer is acceptance by silence: SEF contradicts us",
      {},
      "2026-10-28",
      settled("Approved", "2026-10-28", true),
      ["response lapsed dayPassed", "rejection contradicted otherWord"],
    ],
    [
      "of a private buyer is rejection by silence days before it could be: SEF contradicts us",
      {},
      "2026-10-22",
      settled("Rejected", "2026-10-22", true),
      ["response lapsed dayPassed", "rejection contradicted otherDay"],
    ],
    [
      "of an unknown buyer tells which of the two outcomes was true",
      { buyerKind: "unknown" },
      "2026-10-21",
      { buyerKind: "unknown", ...settled("Approved", "2026-10-21", true) },
      [
        "response/public lapsed silence",
        "response/private lapsed dayPassed",
        "rejection/private withdrawn buyerKnown",
      ],
    ],
    [
      "is awaited a second time",
      { direction: "purchase", status: "New" },
      "2026-10-21",
      { direction: "purchase", status: "ReNotified", renotifiedOn: day("2026-10-21") },
      ["response lapsed renotified", "rejection withdrawn renotified"],
    ],
    [
      "is awaited a second time from a buyer that we took for public",
      { direction: "purchase", status: "New", buyerKind: "public" },
      "2026-10-20",
      { direction: "purchase", status: "ReNotified", buyerKind: "public", renotifiedOn: day("2026-10-20") },
      ["response contradicted otherWord"],
    ],
    [
      "is not awaited when the document is taken back",
      {},
      "2026-10-12",
      { status: "Storno" },
      ["response withdrawn takenBack", "rejection withdrawn takenBack"],
    ],
    [
      "is not awaited in its first term when that is over",
      {},
      "2026-10-22",
      {},
      ["response lapsed dayPassed"],
    ],
  ])("%s", (_, before, today, after, expected) => {
    expect(
      endsOf(runningOn("2026-10-06", { ...before, supplyDate: null, ownVat: noVat }), today, {
        ...after,
        ownVat: noVat,
      }),
    ).toEqual(expected);
  });
});

const noVat = { payer: false, period: "month", filingPlannedOn: null } as const;

test("a buyer that turns out to be public changes every term, and says why", () => {
  expect(endsOf(runningOn("2026-10-06"), "2026-10-07", { buyerKind: "public" })).toEqual([
    "response withdrawn buyerKind",
    "rejection withdrawn buyerKind",
  ]);
});

test("a new day off moves the latest day, and the calendar is the reason", () => {
  const extended = makeCalendar([{ day: day("2026-10-26"), name: "Dan žalosti" }]);
  expect(endsOf(runningOn("2026-10-06"), "2026-10-07", {}, extended)).toEqual([
    "rejection withdrawn calendar",
  ]);
});

test("a day off that moves nothing corrects the version only", () => {
  const facts = factsOf({});
  const extended = makeCalendar([{ day: day("2026-12-31"), name: "Slobodan dan" }]);
  const computed = deadlinesOf(facts, day("2026-10-07"), extended, lawParams);
  const moves = followDeadlines(runningOn("2026-10-06"), computed, facts, day("2026-10-07"));
  expect(moves.correct.map(({ id }) => id)).toEqual(["0", "1"]);
  expect([moves.begin, moves.end]).toEqual([[], []]);
});

test.each<[string, Partial<DocumentFacts>, Partial<DocumentFacts>, string]>([
  ["moved", {}, { dueDate: day("2026-11-05") }, "payment withdrawn dueDate"],
  ["paid", {}, { status: "Paid", payableOpen: false }, "payment met paid"],
  ["refused by the buyer", {}, { status: "Rejected", payableOpen: true }, "payment withdrawn rejected"],
])("a due date that is %s", (_, before, after, expected) => {
  const dueDate = day("2026-10-30");
  const running = runningOn("2026-10-06", { dueDate, ...before }).filter(({ kind }) => kind === "payment");
  expect(endsOf(running, "2026-10-07", { dueDate, ...after })).toEqual([expected]);
});

test("a due date that passed without a word about payment has run out", () => {
  const dueDate = day("2026-10-30");
  const running = runningOn("2026-10-06", { dueDate }).filter(({ kind }) => kind === "payment");
  expect(endsOf(running, "2026-10-31", { dueDate, payableOpen: false })).toEqual([
    "payment lapsed dayPassed",
  ]);
});

test.each<[Partial<DocumentFacts>, string]>([
  [{ status: null, sendState: "sent" }, "issueDate met sent"],
  [{ status: null, sendState: "draft" }, "issueDate withdrawn sendStopped"],
  [{ status: null, sendState: "queued", issueDate: day("2026-10-06") }, "issueDate withdrawn issueDate"],
])("a waiting sale with %j", (after, expected) => {
  const waiting = { status: null, sendState: "queued" as const, deliveredOn: null, ownVat: noVat };
  expect(endsOf(runningOn("2026-10-05", waiting), "2026-10-05", { ...waiting, ...after })).toEqual([
    expected,
  ]);
});

test.each<Partial<DocumentFacts>>([{ status: "Unknown" }, { status: null, sendState: "sending" }])(
  "nothing is concluded while the document is %j",
  (facts) => {
    expect(endsOf(runningOn("2026-10-06"), "2026-10-07", facts)).toEqual([]);
  },
);

test("a deduction that ran out goes on with the next period", () => {
  const purchase = { direction: "purchase" as const, status: "New" as const, supplyDate: day("2026-10-05") };
  const running = runningOn("2026-11-10", purchase).filter(({ kind }) => kind === "inputVat");
  expect(endsOf(running, "2026-11-11", purchase)).toEqual(["inputVat lapsed dayPassed"]);
});
