import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { requestSubscription } from "#server/companies/subscribe-all.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { addDays, belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { requestAct } from "#server/exchange/acts/request-act.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { findOrCreatePartner } from "#server/exchange/find-or-create-partner.ts";
import { markProcessed } from "#server/exchange/following/mark-processed.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import { getSilenceRecord } from "#server/partners/get-silence-record.ts";
import { getPurchase } from "#server/purchases/get-purchase.ts";
import { listPurchases } from "#server/purchases/list-purchases.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { listSales } from "#server/sales/list-sales.ts";
import { loadDocument } from "#server/sales/load-document.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { sweepCompany } from "#server/sync/sweep-company.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { actingAs, copyDraft, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: SefWorld;
let company: ActingCompany;
let payload: { organizationId: string; environment: "sandbox" };
let aheadMs = 0;
const dayMs = 86_400_000;
const now = () => new Date(Date.now() + aheadMs);
const today = () => belgradeDay(now());

beforeAll(async () => {
  world = await openSefWorld();
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  company = actingAs(first);
  payload = { organizationId: company.organizationId, environment: "sandbox" };
  // Noon: sweeps keep out of SEF's night.
  await setClock(new Date(`${addDays(today(), 1)}T11:00:00Z`));
});
afterAll(() => world.close());

const inOwnWorld = (door: string, body: object) =>
  world.control(`worlds/${company.organizationId}/${door}`, body);
const byClock = <T>(work: () => Promise<T>) => withCompanyClock(payload, work);

/** Both clocks, SEF's and the company's; all that is due on the way happens at its own moment. */
async function setClock(moment: Date): Promise<void> {
  aheadMs = moment.getTime() - Date.now();
  await inOwnWorld("clock", { set: moment.toISOString(), waitMs: 5_000 });
  const { organizationId } = company;
  await withCompany(organizationId, (tx) =>
    tx.sandboxWorld.upsert({
      where: { organizationId },
      create: { organizationId, clockAheadMs: BigInt(aheadMs) },
      update: { clockAheadMs: BigInt(aheadMs) },
    }),
  );
  await runJobs();
}
const advance = (days: number) => setClock(new Date(now().getTime() + days * dayMs));

/** SEF tells us of tomorrow's events; without it nothing comes. */
const subscribe = async () => {
  await requestSubscription(payload);
  await runJobs();
};

let count = 0;
async function send(buyer: "silent" | "silentPublicBody"): Promise<string> {
  count += 1;
  const from = buyer === "silent" ? "2026-103" : "2026-104";
  const invoiceId = await copyDraft(company, from, `TISINA-${count}`);
  if (buyer === "silentPublicBody") await address(invoiceId);
  await byClock(() => queueInvoice(company, invoiceId));
  await world.settle(async () => (await read(company, invoiceId)).state === "sent");
  await look(invoiceId);
  return invoiceId;
}

async function address(invoiceId: string): Promise<void> {
  const { behaviour: _, ...party } = sandboxParties.silentPublicBody;
  const { organizationId } = company;
  await withCompany(organizationId, async (tx) => {
    const { invoice } = await loadDocument(tx, company, invoiceId, today());
    const buyer = { ...party, country: "RS", email: null };
    const partnerId = await findOrCreatePartner(tx, company, buyer, "customer");
    await tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: { ...documentColumns({ ...invoice, issueDate: null, buyer }), sendToCir: "No", partnerId },
    });
  });
}

async function receive(): Promise<string> {
  count += 1;
  const number = `TISINA-${count}`;
  await subscribe();
  await world.control("knobs", { subscribeImmediate: true });
  await subscribe();
  await inOwnWorld("inject-purchase", {
    supplierPib: sandboxParties.supplier.pib,
    buyerPib: world.companies[0]?.company.pib,
    number,
    lines: [{ name: "Toner", quantity: "1", unitPrice: "100.00", percent: "20" }],
  });
  const find = async () => (await listPurchases(company, { filter: { q: number } })).items[0]?.id;
  await world.settle(async () => (await find()) !== undefined);
  return (await find()) ?? "";
}

/** As the poll does. */
async function look(invoiceId: string): Promise<void> {
  const row = await find(invoiceId);
  const connection = await withCompany(company.organizationId, (tx) =>
    loadConnection(tx, company.organizationId, "sandbox"),
  );
  if (!connection) throw new Error("no connection");
  await byClock(() =>
    receiveChange(connection, {
      ...{ ...payload, sefInvoiceId: row.sefInvoiceId, cause: "poll", raw: {} },
      direction: row.direction === "sales" ? "sales" : "purchase",
      ...{ occurredAt: null, newsStatus: null, dedupeKey: `test/${invoiceId}` },
    }),
  );
}

const find = (invoiceId: string) =>
  withCompany(company.organizationId, (tx) => tx.sefInvoice.findFirstOrThrow({ where: { invoiceId } }));
const deadlines = (invoiceId: string) =>
  withCompany(company.organizationId, async (tx) => {
    const rows = await tx.documentDeadline.findMany({
      where: { invoiceId, kind: { in: ["response", "rejection"] } },
      orderBy: { id: "asc" },
    });
    return rows.map(({ kind, earliest, state }) => `${kind} ${earliest.toISOString().slice(0, 10)} ${state}`);
  });
const attention = async () => {
  const { items } = await listSales(company, { filter: { tab: "attention", q: "TISINA" } });
  return items.map(({ id }) => id);
};

describe("what we sent and nobody answered", () => {
  test("is accepted for a public buyer on day 15 and rejected for a private one on day 20, as an inference", async () => {
    const toPublic = await send("silentPublicBody");
    const toPrivate = await send("silent");
    const sentOn = today();
    await advance(14);
    await look(toPublic);
    expect((await find(toPublic)).settledBy).toBeNull();
    await advance(1);
    await look(toPublic);
    await look(toPrivate);
    expect(await find(toPublic)).toMatchObject({
      status: "Approved",
      sefStatus: "Approved",
      settledBy: "silence",
      nextStep: null,
    });
    expect(await deadlines(toPublic)).toEqual([`response ${addDays(sentOn, 15)} lapsed`]);
    // The seller never hears of the reminder.
    expect(await find(toPrivate)).toMatchObject({ status: "Sent", renotifiedAt: null });
    await advance(5);
    await look(toPrivate);
    expect(await find(toPrivate)).toMatchObject({
      status: "Rejected",
      settledBy: "silence",
      nextStep: "rejectedBySilence",
    });
    expect(await deadlines(toPrivate)).toContain(`rejection ${addDays(sentOn, 20)} lapsed`);
    const page = await read(company, toPrivate);
    expect(page.sef?.following).toMatchObject({ settledBy: "silence", nextStep: "rejectedBySilence" });
    const inferred = page.timeline.find(({ kind }) => kind === "settledBySilence");
    expect(inferred).toMatchObject({ sefStatus: "Rejected", details: { date: addDays(sentOn, 20) } });
    expect(await attention()).toEqual([toPrivate]);
    await markProcessed(company, { invoiceId: toPrivate, direction: "sales" });
    expect(await attention()).toEqual([]);
  });

  test("is answered by a person when there is a word, or when it came in time", async () => {
    const invoiceId = await send("silent");
    await advance(16);
    const { sefInvoiceId } = await find(invoiceId);
    await world.control("buyer", { salesInvoiceId: Number(sefInvoiceId), action: "reject", comment: "Ne" });
    await look(invoiceId);
    expect(await find(invoiceId)).toMatchObject({ settledBy: "person", nextStep: "rejected" });
    const early = await send("silentPublicBody");
    await advance(3);
    const other = await find(early);
    await world.control("buyer", {
      salesInvoiceId: Number(other.sefInvoiceId),
      action: "accept",
      comment: null,
    });
    await look(early);
    expect(await find(early)).toMatchObject({ settledBy: "person" });
  });

  test("and is accepted late asks whether something has replaced it", async () => {
    const invoiceId = await send("silent");
    await advance(20);
    await look(invoiceId);
    const { sefInvoiceId } = await find(invoiceId);
    await world.control("buyer", { salesInvoiceId: Number(sefInvoiceId), action: "accept", comment: null });
    await look(invoiceId);
    expect(await find(invoiceId)).toMatchObject({
      status: "Approved",
      settledBy: "person",
      nextStep: "acceptedLate",
    });
  });

  test("is counted for its customer, an acceptance after the term among what ran out", async () => {
    const { partner } = await read(company, await send("silent"));
    const record = await getSilenceRecord(company, partner?.id ?? "");
    expect(record).toMatchObject({
      settled: 3,
      unanswered: 2,
      rejected: 1,
      accepted: 0,
      unknown: 0,
      open: 1,
    });
    expect(Math.round(record.medianDays ?? 0)).toBe(16);
  });
});

describe("what we received and did not answer", () => {
  test("is told a second time; the five days run from there, and silence rejects it in our place", async () => {
    const purchaseId = await receive();
    const sentOn = today();
    await world.control("knobs", { subscribeImmediate: false });
    await advance(14);
    await subscribe();
    await advance(1);
    await world.settle(async () => (await find(purchaseId)).status === "ReNotified");
    expect(belgradeDay((await find(purchaseId)).renotifiedAt ?? new Date(0))).toBe(addDays(sentOn, 15));
    expect(await deadlines(purchaseId)).toContain(`rejection ${addDays(sentOn, 20)} running`);
    await advance(5);
    await look(purchaseId);
    expect(await find(purchaseId)).toMatchObject({
      status: "Rejected",
      settledBy: "silence",
      nextStep: "rejectedForUs",
    });
    // A late acceptance of ours is a decision, and leaves nothing to do.
    await byClock(() => requestAct(company, { kind: "accept", invoiceId: purchaseId, comment: null }));
    await world.settle(async () => (await find(purchaseId)).status === "Approved");
    expect(await find(purchaseId)).toMatchObject({ settledBy: "person", nextStep: null });
    expect((await getPurchase(company, purchaseId)).sef.following.nextStep).toBeNull();
  });

  test("is followed when the reminder is lost, and learns of it from the sweep when that comes late", async () => {
    const purchaseId = await receive();
    const sentOn = today();
    await world.control("knobs", { subscribeImmediate: false });
    await advance(20);
    await look(purchaseId);
    expect(await find(purchaseId)).toMatchObject({
      status: "Rejected",
      renotifiedAt: null,
      settledBy: "silence",
    });
    await advance(1);
    await byClock(() => sweepCompany(payload));
    await runJobs();
    const { renotifiedAt } = await find(purchaseId);
    expect(belgradeDay(renotifiedAt ?? new Date(0))).toBe(addDays(sentOn, 15));
    expect(await find(purchaseId)).toMatchObject({ status: "Rejected", settledBy: "silence" });
  });

  test("and is reversed by its supplier asks for the deduction back", async () => {
    const purchaseId = await receive();
    await withSupplierStorno(purchaseId);
    await look(purchaseId);
    expect(await find(purchaseId)).toMatchObject({ status: "Storno", nextStep: "takenBackBySupplier" });
    const { items } = await listPurchases(company, { filter: { tab: "attention", q: "TISINA" } });
    expect(items.map(({ id }) => id)).toContain(purchaseId);
  });
});

/** The supplier's own call at SEF. */
async function withSupplierStorno(purchaseId: string): Promise<void> {
  const { pib } = sandboxParties.supplier;
  const apiKey = "supplier-of-the-test";
  await inOwnWorld("companies", { companies: [{ pib, apiKeys: [{ key: apiKey, active: true }] }] });
  const { commonId } = await find(purchaseId);
  const state: { documents: { invoiceId: number; salesInvoiceId: number }[] } = await (
    await fetch(`${world.sandbox.url}/__sim/state`)
  ).json();
  const document = state.documents.find(({ invoiceId }) => invoiceId === Number(commonId));
  const response = await fetch(`${world.sandbox.url}/api/publicApi/sales-invoice/storno`, {
    method: "POST",
    headers: { ApiKey: apiKey, "Content-Type": "application/json" },
    body: JSON.stringify({ invoiceId: document?.salesInvoiceId, stornoComment: "Greška" }),
  });
  expect(response.status).toBe(200);
}

describe("terms over the turn of clocks and years", () => {
  test.each<[string, string, CivilDate | string]>([
    ["summer begins", "2027-03-14T22:30:00Z", "2027-03-29"],
    ["winter begins", "2027-10-17T22:15:00Z", "2027-11-02"],
    ["the year ends", "2027-12-22T23:10:00Z", "2028-01-07"],
  ])("where %s, the answer by silence is found for what it is", async (_, sentAt, earliest) => {
    await setClock(new Date(sentAt));
    const invoiceId = await send("silentPublicBody");
    expect(await deadlines(invoiceId)).toEqual([`response ${earliest} running`]);
    await advance(15);
    await look(invoiceId);
    expect(await find(invoiceId)).toMatchObject({ status: "Approved", settledBy: "silence" });
    expect(await deadlines(invoiceId)).toEqual([`response ${earliest} lapsed`]);
  });
});
