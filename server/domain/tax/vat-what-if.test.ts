import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { makeCalendar } from "#server/domain/deadline/calendar.ts";
import type { DocumentFacts } from "#server/domain/deadline/deadline.ts";
import { factsOf } from "#server/domain/deadline/facts-under-test.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import type { VatChoice, VatEffect, VatSubject } from "./vat-effect.ts";
import { vatWhatIf } from "./vat-what-if.ts";

/** Base 100.000, VAT 20.000, supplied on 20 November 2026; computed by hand from the VAT law and a calendar. */
type Case = {
  facts?: Partial<DocumentFacts>;
  supplied?: string;
  delivered?: string;
  today: string;
};

const month = { payer: true, period: "month", filingPlannedOn: null } as const;

function subjectOf({ facts = {}, supplied = "2026-11-20", delivered = "2026-11-28" }: Case): VatSubject {
  const deliveredOn = civilDate(delivered);
  const supplyDate = civilDate(supplied);
  const shared = { taxTotal: "20000.00", ownVat: month, issueDate: deliveredOn, deliveredOn, supplyDate };
  return { ...factsOf({ ...shared, ...facts }), taxPoint: supplyDate };
}

function effects(one: Case): readonly VatEffect[] {
  return vatWhatIf(subjectOf(one), civilDate(one.today), makeCalendar(), lawParams);
}

/** "now 2026-11 input 20000.00": every answer of one choice, for reading. */
function told(choice: VatChoice, one: Case): string[] {
  return effects(one)
    .filter((effect) => effect.choice === choice)
    .map(({ when, assumption, changes }) =>
      [when, assumption, ...changes.map(({ period, side, amount }) => `${period} ${side} ${amount}`)]
        .filter((part) => part !== null)
        .join(" | "),
    );
}

const purchase = { direction: "purchase", status: "New", sendState: null } as const;
const publicPurchase = { ...purchase, buyerKind: "public" } as const;
const acceptedOn = (day: string) => ({ ...purchase, status: "Approved", settledOn: civilDate(day) }) as const;

test("1: a purchase accepted by the 10th is deducted in the month of its supply, on the 11th a month later", () => {
  expect(told("accept", { facts: purchase, today: "2026-12-05" })).toEqual([
    "now | 2026-11 input 20000.00",
    "later | 2026-12 input 20000.00",
  ]);
  expect(told("accept", { facts: purchase, today: "2026-12-10" })[0]).toBe("now | 2026-11 input 20000.00");
  expect(told("accept", { facts: purchase, today: "2026-12-11" })[0]).toBe("now | 2026-12 input 20000.00");
});

test("2: a return filed on the 8th ends the month's deduction on the 7th", () => {
  const facts = { ...purchase, ownVat: { ...month, filingPlannedOn: civilDate("2026-12-08") } };
  expect(told("accept", { facts, today: "2026-12-07" })[0]).toBe("now | 2026-11 input 20000.00");
  expect(told("accept", { facts, today: "2026-12-08" })[0]).toBe("now | 2026-12 input 20000.00");
});

test("3: a rejected purchase deducts nothing", () => {
  expect(told("reject", { facts: purchase, today: "2026-12-05" })).toEqual(["now"]);
});

test("4: a private buyer's silence rejects, and deducts nothing", () => {
  expect(told("silence", { facts: purchase, today: "2026-12-05" })).toEqual([""]);
});

test("5: a public buyer's silence past the 10th accepts on the 14th, too late for November", () => {
  // Delivered on 28 November, day 15 is Sunday, 13 December; with the shift Monday, the 14th. Either way December.
  expect(told("silence", { facts: publicPurchase, today: "2026-12-05" })).toEqual(["2026-12 input 20000.00"]);
});

test("6: a public buyer's silence that ends by the 9th accepts on the 10th, in time for November", () => {
  const case9 = { facts: publicPurchase, delivered: "2026-11-24", today: "2026-12-01" };
  expect(told("silence", case9)).toEqual(["2026-11 input 20000.00"]);
  expect(told("silence", { ...case9, delivered: "2026-11-25" })).toEqual(["2026-12 input 20000.00"]);
});

test("7: where the unconfirmed shift moves the period, both are told and called unsure", () => {
  // Delivered on 25 December, day 15 is Saturday, 9 January: accepted on the 10th, or, shifted, on Tuesday the 12th.
  const facts = {
    facts: publicPurchase,
    supplied: "2026-12-20",
    delivered: "2026-12-25",
    today: "2027-01-04",
  };
  expect(told("silence", facts)).toEqual(["2026-12 input 20000.00", "2027-01 input 20000.00"]);
  expect(
    effects(facts)
      .filter(({ choice }) => choice === "silence")
      .map(({ confidence }) => confidence),
  ).toEqual(["D", "D"]);
});

test("8: a quarterly payer has until the 10th of the month after the quarter", () => {
  const facts = { ...publicPurchase, ownVat: { ...month, period: "quarter" as const } };
  expect(told("accept", { facts, today: "2026-12-11" })).toEqual(["now | 2026-Q4 input 20000.00"]);
  expect(told("silence", { facts, today: "2026-12-11" })).toEqual(["2026-Q4 input 20000.00"]);
  const late = {
    facts: { ...facts, buyerKind: "private" as const },
    supplied: "2026-12-20",
    delivered: "2026-12-28",
  };
  expect(told("accept", { ...late, today: "2027-01-11" })[0]).toBe("now | 2027-Q1 input 20000.00");
});

test("9: a storno of what was never accepted takes nothing back", () => {
  expect(told("storno", { facts: purchase, today: "2026-12-05" })).toEqual(["now"]);
});

test("10: a storno of what was deducted takes it back in its own month", () => {
  const facts = acceptedOn("2026-12-05");
  expect(told("asIs", { facts, today: "2026-12-20" })).toEqual(["2026-11 input 20000.00"]);
  expect(told("storno", { facts, today: "2026-12-20" })).toEqual([
    "now | 2026-11 input 20000.00 | 2026-12 input -20000.00",
  ]);
  // Accepted, deducted and reversed in one month: nothing is left. In the next one: there and back.
  const sameMonth = { facts: acceptedOn("2026-11-29"), today: "2026-11-30" };
  expect(told("storno", sameMonth)).toEqual([
    "now",
    "later | 2026-11 input 20000.00 | 2026-12 input -20000.00",
  ]);
});

test("11: what the clock rejected may be accepted late, and is deducted in a later month", () => {
  const facts = { ...purchase, status: "Rejected", settledOn: civilDate("2026-12-19") } as const;
  const bySilence = { facts: { ...facts, settledBySilence: true }, today: "2026-12-21" };
  expect(told("asIs", bySilence)).toEqual([""]);
  expect(told("accept", bySilence)).toEqual(["now | 2026-12 input 20000.00"]);
  expect(told("accept", { facts, today: "2026-12-21" })).toEqual([]);
});

test("12: a seller owes the VAT of the supply's month, whether the buyer accepts, rejects or says nothing", () => {
  const sale = { today: "2026-12-05" };
  expect(told("accept", sale)).toEqual(["2026-11 output 20000.00"]);
  expect(told("reject", sale)).toEqual(["2026-11 output 20000.00"]);
  expect(told("silence", sale)).toEqual(["2026-11 output 20000.00"]);
  expect(told("silence", { ...sale, facts: { buyerKind: "unknown" } })).toEqual([
    "public | 2026-11 output 20000.00",
    "private | 2026-11 output 20000.00",
  ]);
});

test("13: a seller's storno in the month leaves nothing, after it the month is paid and the next one corrected", () => {
  expect(told("storno", { today: "2026-11-28" })).toEqual([
    "now",
    "later | 2026-11 output 20000.00 | 2026-12 output -20000.00",
  ]);
  expect(told("storno", { today: "2026-12-05" })).toEqual([
    "now | 2026-11 output 20000.00 | 2026-12 output -20000.00",
  ]);
  const rejected = { status: "Rejected", settledOn: civilDate("2026-12-03") } as const;
  expect(told("storno", { facts: rejected, today: "2027-01-04" })).toEqual([
    "now | 2026-11 output 20000.00 | 2027-01 output -20000.00",
  ]);
});

test("14: under cash accounting the VAT waits for the payment, on both sides", () => {
  const whenPaid = (facts: Partial<DocumentFacts>) =>
    vatWhatIf(
      { ...subjectOf({ facts, today: "2026-12-05" }), taxPoint: null },
      civilDate("2026-12-05"),
      makeCalendar(),
      lawParams,
    ).filter(({ choice }) => choice === "accept");
  expect(whenPaid(purchase)).toMatchObject([
    { changes: [{ period: null, side: "input", amount: "20000.00" }] },
  ]);
  expect(whenPaid({})).toMatchObject([{ changes: [{ period: null, side: "output", amount: "20000.00" }] }]);
});

test("nothing is told without VAT, outside VAT, of a credit document, or of what is not at SEF or undone there", () => {
  const none = (facts: Partial<DocumentFacts>) => effects({ facts, today: "2026-12-05" });
  expect(none({ taxTotal: "0.00" })).toEqual([]);
  expect(none({ ownVat: { ...month, payer: false } })).toEqual([]);
  expect(none({ typeCode: "381" })).toEqual([]);
  expect(none({ deliveredOn: null })).toEqual([]);
  expect(none({ status: "Storno" })).toEqual([]);
  expect(none({ ...purchase, status: "Cancelled" })).toEqual([]);
});
