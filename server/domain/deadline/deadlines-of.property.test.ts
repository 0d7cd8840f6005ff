import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { addDays, belgradeDay, type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";
import { purchaseStatuses, salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { isDayOff, makeCalendar } from "./calendar.ts";
import type { Deadline, DocumentFacts } from "./deadline.ts";
import { deadlinesOf } from "./deadlines-of.ts";
import { factsOf } from "./facts-under-test.ts";
import { lawParams } from "./law-params.ts";

const calendar = makeCalendar();
const machineZone = process.env.TZ;
afterEach(() => setZone(machineZone));

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(civilDate("2022-06-01"), days));
const anyFacts: fc.Arbitrary<DocumentFacts> = fc
  .record({
    direction: fc.constantFrom("sales" as const, "purchase" as const),
    salesStatus: fc.constantFrom(...salesStatuses),
    purchaseStatus: fc.constantFrom(...purchaseStatuses),
    sendState: fc.constantFrom(...sendStates),
    buyerKind: fc.constantFrom("public" as const, "private" as const, "unknown" as const, "outside" as const),
    deliveredOn: fc.option(anyDay),
    renotifiedAfterDays: fc.option(fc.integer({ min: 1, max: 40 })),
    dueDate: fc.option(anyDay),
    period: fc.constantFrom("month" as const, "quarter" as const),
    payer: fc.boolean(),
    filingPlannedOn: fc.option(anyDay),
    taxTotal: fc.constantFrom("0.00", "20.00", "-20.00"),
    typeCode: fc.constantFrom("380", "381", "383", "386"),
  })
  .map(({ salesStatus, purchaseStatus, renotifiedAfterDays, period, payer, filingPlannedOn, ...facts }) =>
    factsOf({
      ...facts,
      status: facts.direction === "sales" ? salesStatus : purchaseStatus,
      sendState: facts.direction === "sales" ? facts.sendState : null,
      renotifiedOn:
        facts.deliveredOn === null || renotifiedAfterDays === null
          ? null
          : addDays(facts.deliveredOn, renotifiedAfterDays),
      issueDate: facts.deliveredOn,
      supplyDate: facts.deliveredOn,
      ownVat: { payer, period, filingPlannedOn },
    }),
  );

test("the earliest day never comes after the latest, and only a day off parts them", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      for (const { earliest, latest, kind } of deadlinesOf(facts, today, calendar, lawParams)) {
        expect(compareDates(earliest, latest)).toBeLessThanOrEqual(0);
        if (earliest !== latest) expect(isDayOff(latest, calendar)).toBe(false);
        if (earliest !== latest && kind !== "rejection") expect(isDayOff(earliest, calendar)).toBe(true);
      }
    }),
  );
});

test("there is one deadline of a kind and assumption", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      const keys = deadlinesOf(facts, today, calendar, lawParams).map(
        ({ kind, assumption }) => `${kind} ${assumption}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("an unknown buyer has exactly what a public and a private one would have", () => {
  const answers = (facts: DocumentFacts, today: CivilDate) =>
    deadlinesOf(facts, today, calendar, lawParams)
      .filter(({ kind }) => kind === "response" || kind === "rejection")
      .map(({ assumption, ...rest }) => rest);
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      const unknown = answers({ ...facts, buyerKind: "unknown" }, today);
      const asPublic = answers({ ...facts, buyerKind: "public" }, today);
      const asPrivate = answers({ ...facts, buyerKind: "private" }, today);
      // After a re-notification both are the same term of a private buyer.
      const isPrivate = facts.renotifiedOn !== null || facts.status === "ReNotified";
      expect(unknown).toEqual(isPrivate ? asPrivate : [...asPublic, ...asPrivate]);
    }),
  );
});

/** Around both changes of the clock, two year ends and two midnights in Serbia. */
const moments = [
  "2026-03-28T22:59:59Z",
  "2026-03-28T23:00:00Z",
  "2026-03-29T00:59:59Z",
  "2026-03-29T01:00:00Z",
  "2026-10-24T21:59:59Z",
  "2026-10-24T22:00:00Z",
  "2026-10-25T00:30:00Z",
  "2026-10-25T01:30:00Z",
  "2026-12-31T22:59:59Z",
  "2026-12-31T23:00:00Z",
  "2027-12-31T23:00:00Z",
].map((text) => new Date(text));

test("the process may stand in any time zone", () => {
  const zones = ["Pacific/Kiritimati", "America/Los_Angeles", "Europe/Belgrade", "UTC"];
  const [first, ...others] = zones.map((zone) => {
    setZone(zone);
    return {
      offset: new Date("2026-11-22T12:00:00Z").getTimezoneOffset(),
      found: moments.map(everythingFrom),
    };
  });
  expect(new Set([first, ...others].map((result) => result?.offset)).size).toBe(4);
  for (const { found } of others) expect(found).toEqual(first?.found);
});

test("the day of delivery is Serbia's on both sides of midnight, of a clock change and of a year's end", () => {
  expect(moments.map((moment) => everythingFrom(moment)[0]?.clockStart)).toEqual([
    "2026-03-28",
    "2026-03-29",
    "2026-03-29",
    "2026-03-29",
    "2026-10-24",
    "2026-10-25",
    "2026-10-25",
    "2026-10-25",
    "2026-12-31",
    "2027-01-01",
    "2028-01-01",
  ]);
  expect(moments.map((moment) => everythingFrom(moment)[0]?.earliest)).toEqual([
    "2026-04-12",
    "2026-04-13",
    "2026-04-13",
    "2026-04-13",
    "2026-11-08",
    "2026-11-09",
    "2026-11-09",
    "2026-11-09",
    "2027-01-15",
    "2027-01-16",
    "2028-01-16",
  ]);
});

/** All terms of a purchase that was delivered at a moment, its day being everything else as well. */
function everythingFrom(moment: Date): readonly Deadline[] {
  const day = belgradeDay(moment);
  const facts = factsOf({
    direction: "purchase",
    status: "New",
    sendState: null,
    deliveredOn: day,
    issueDate: day,
    supplyDate: day,
    dueDate: addDays(day, 30),
  });
  return deadlinesOf(facts, day, calendar, lawParams);
}

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}
