import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { updateRedatePolicy } from "#server/companies/update-redate-policy.ts";
import { belgradeMidnight, civilDate } from "#server/domain/civil-date.ts";
import type { RedatePolicy } from "#server/domain/lifecycle/redate-policy.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { copyDraft, drainOne, editsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

/** SEF takes today's issue date only: what becomes of documents that wait, or whose end is unclear, at midnight. */

let world: SefWorld;
let company: ActingCompany;
let counter = 0;

const secondMs = 1_000;
const minuteMs = 60_000;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterEach(() => fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" }));
afterAll(() => world.close());

/** Both our clock and SEF's stand this far from a midnight in Belgrade. */
async function at(midnight: Date, offsetMs: number, sefBehindMs = 0): Promise<() => Date> {
  const moment = new Date(midnight.getTime() + offsetMs);
  await world.control(`worlds/${company.organizationId}/clock`, {
    set: new Date(moment.getTime() - sefBehindMs).toISOString(),
  });
  return () => moment;
}

function send(clock: () => Date): Promise<void> {
  return drainOne(company, clock);
}

async function queueAt(clock: () => Date, vatPointCode: "3" | "35" | "432"): Promise<string> {
  counter += 1;
  const invoiceId = await copyDraft(company, "2026-103", `PONOC-${counter}`);
  const draft = await read(company, invoiceId);
  const document = editsOf(draft, { vatPointCode, deliveryDate: null, dueDate: null });
  await saveDocument(company, { invoiceId, version: draft.version, document });
  await queueInvoice(company, invoiceId, clock);
  return invoiceId;
}

async function atSef(): Promise<number> {
  return (await world.documents()).filter((document) => document.number === `PONOC-${counter}`).length;
}

const stateOf = async (invoiceId: string) => (await read(company, invoiceId)).state;
const choose = (policy: RedatePolicy) => updateRedatePolicy(company, policy);

/** The nights before and after each change of the clocks among them; the midnights are 23:00 or 22:00 UTC. */
const nights = [
  ["an ordinary night", "2026-11-25", "2026-11-24T23:00:00.000Z"],
  ["the end of a month and a year", "2027-01-01", "2026-12-31T23:00:00.000Z"],
  ["the night in which summer time begins", "2027-03-28", "2027-03-27T23:00:00.000Z"],
  ["the night after summer time began", "2027-03-29", "2027-03-28T22:00:00.000Z"],
  ["the night in which summer time ends", "2027-10-31", "2027-10-30T22:00:00.000Z"],
  ["the night after summer time ended, a month's last", "2027-11-01", "2027-10-31T23:00:00.000Z"],
] as const;
const isMonthsLast = (day: string) => day.endsWith("-01");

describe.each(nights)("%s (%s)", (_, day, utc) => {
  const midnight = belgradeMidnight(civilDate(day));

  test("begins when clocks in Serbia say so", () => {
    expect(midnight.toISOString()).toBe(utc);
  });

  test("a document of the day before goes on a second before midnight and is held a second after", async () => {
    await choose("ask");
    const intime = await queueAt(await at(midnight, -10 * secondMs), "35");
    // SEF's clock goes on while a busy machine is sending; ours stands.
    await send(await at(midnight, -secondMs, minuteMs));
    expect(await stateOf(intime)).toBe("sent");
    const late = await queueAt(await at(midnight, -500), "35");
    await send(await at(midnight, secondMs));
    expect(await stateOf(late)).toBe("held_date");
    expect(await atSef()).toBe(0);
  });

  test("by the company's rule it goes on with the new date, unless VAT would change its period", async () => {
    const waits = isMonthsLast(day);
    await expectRedated("3", midnight, waits ? { held: true } : { day });
  });
});

test.each(["35", "432"] as const)(
  "VAT point %s keeps its period over the end of a year",
  async (vatPoint) => {
    await expectRedated(vatPoint, belgradeMidnight(civilDate("2027-01-01")), { day: "2027-01-01" });
  },
);

async function expectRedated(
  vatPoint: "3" | "35" | "432",
  midnight: Date,
  expected: { day: string } | { held: true },
): Promise<void> {
  await choose("redate");
  const invoiceId = await queueAt(await at(midnight, -10 * minuteMs), vatPoint);
  await send(await at(midnight, 10 * secondMs));
  const { state, invoice, timeline } = await read(company, invoiceId);
  const isRedated = timeline.some(({ kind }) => kind === "redated");
  if ("held" in expected) expect([state, isRedated, await atSef()]).toEqual(["held_date", false, 0]);
  else expect([state, invoice.issueDate, isRedated, await atSef()]).toEqual(["sent", expected.day, true, 1]);
}

describe("a send that ended unclearly before midnight", () => {
  const midnight = belgradeMidnight(civilDate("2027-11-10"));
  const upload = "/sales-invoice/ubl";

  test("is found at SEF after it and stands there once", async () => {
    await world.control("faults", { path: upload, kind: "lost-answer", times: 1 });
    const before = await at(midnight, -5 * secondMs);
    const invoiceId = await queueAt(before, "35");
    await send(before);
    expect(await stateOf(invoiceId)).toBe("outcome_unknown");
    await send(await at(midnight, minuteMs));
    const invoice = await read(company, invoiceId);
    expect([invoice.state, invoice.invoice.issueDate]).toEqual(["sent", "2027-11-09"]);
    expect(await atSef()).toBe(1);
  });

  test("gets a new date only after SEF has refused the old one for good", async () => {
    await choose("redate");
    await world.control("faults", { path: upload, kind: "reset", times: 1 });
    const before = await at(midnight, -5 * secondMs);
    const invoiceId = await queueAt(before, "35");
    await send(before);
    const first = (await read(company, invoiceId)).attempt;
    await send(await at(midnight, minuteMs));
    const refused = await read(company, invoiceId);
    expect(refused.attempt).toMatchObject({
      requestId: first?.requestId,
      xmlSha256: first?.xmlSha256,
      calls: 2,
    });
    expect(refused.state).toBe("queued");
    await send(await at(midnight, 2 * minuteMs));
    const invoice = await read(company, invoiceId);
    expect([invoice.state, invoice.invoice.issueDate]).toEqual(["sent", "2027-11-10"]);
    expect(invoice.attempt?.requestId).not.toBe(first?.requestId);
    expect(await atSef()).toBe(1);
  });

  test("is held without another call once a complete search half an hour later has not found it", async () => {
    await choose("ask");
    await world.control("faults", { path: upload, kind: "reset", times: 1 });
    const before = await at(midnight, -5 * secondMs);
    const invoiceId = await queueAt(before, "35");
    await send(before);
    await send(await at(midnight, 31 * minuteMs));
    const invoice = await read(company, invoiceId);
    expect(invoice.state).toBe("held_date");
    const { requests }: { requests: { query: string }[] } = await (
      await fetch(`${world.sandbox.url}/__sim/requests`)
    ).json();
    expect(requests.filter(({ query }) => query.includes(invoice.attempt?.requestId ?? "?"))).toHaveLength(1);
  });
});

test("a new day that has not begun at SEF yet is waited for, not taken as a fault of the document", async () => {
  const midnight = belgradeMidnight(civilDate("2027-11-12"));
  const invoiceId = await queueAt(await at(midnight, 5 * secondMs, minuteMs), "35");
  await send(await at(midnight, 10 * secondMs, minuteMs));
  expect(await stateOf(invoiceId)).toBe("held_outage");
  await send(await at(midnight, 2 * minuteMs, minuteMs));
  expect(await stateOf(invoiceId)).toBe("sent");
  expect(await atSef()).toBe(1);
});
