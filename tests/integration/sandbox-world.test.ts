import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "#server/clock.ts";
import { getSandbox } from "#server/companies/get-sandbox.ts";
import {
  addSandboxPartner,
  chooseSandboxFaults,
  emptySandboxWorld,
  letSandboxBuyerAnswer,
  pushSandboxClock,
} from "#server/companies/order-in-sandbox.ts";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { addDays, belgradeDay } from "#server/domain/civil-date.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument } from "#server/sales/load-document.ts";
import { confirmIssueDate } from "#server/sales/send/confirm-issue-date.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { actingAs, copyDraft, kindsOf, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let danube: ActingCompany;
let morava: ActingCompany;

beforeAll(async () => {
  world = await openSefWorld({ withLimit: true });
  const [first, second] = world.companies;
  if (!first || !second) throw new Error("no demo companies");
  danube = actingAs(first);
  morava = actingAs(second);
});
afterAll(() => world.close());

/** Begins the company's world anew, if an earlier test has moved its clock. */
async function atRealTime(company: ActingCompany): Promise<void> {
  if ((await getSandbox(company)).daysAhead === 0) return;
  await emptySandboxWorld(company);
  await world.settle(async () => !(await getSandbox(company)).isResetting);
}

const realDay = () => belgradeDay(new Date());
const dayOf = (company: ActingCompany) => withCompanyClock(company, async () => belgradeDay(systemClock()));
const sefStatus = async (company: ActingCompany, invoiceId: string) =>
  (await read(company, invoiceId)).sef?.status;

async function send(company: ActingCompany, invoiceId: string): Promise<void> {
  await withCompanyClock(company, () => queueInvoice(company, invoiceId));
  await world.settle(async () => (await sefStatus(company, invoiceId)) === "Sent");
}

/** Sends to a buyer that never answers by itself. */
async function sendToSilent(company: ActingCompany, number: string, from = "2026-103"): Promise<string> {
  const invoiceId = await copyDraft(company, from, number);
  await send(company, invoiceId);
  return invoiceId;
}

async function push(company: ActingCompany, days: number): Promise<void> {
  await pushSandboxClock(company, days);
  await world.settle(async () => (await getSandbox(company)).daysLeft === 0);
}

/** Puts the silent public body in the buyer's place. */
async function addressToSilentPublicBody(company: ActingCompany, invoiceId: string): Promise<void> {
  const { behaviour: _, ...party } = sandboxParties.silentPublicBody;
  const { organizationId } = company;
  await withCompany(organizationId, async (tx) => {
    const { invoice } = await loadDocument(tx, company, invoiceId, realDay());
    const buyer = { ...party, country: "RS", email: null };
    await tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: { ...documentColumns({ ...invoice, issueDate: null, buyer }), sendToCir: "No" },
    });
  });
}

test("silence accepts a public invoice and rejects a private one later, and nobody else's clock moves", async () => {
  // The real fifteen and twenty days are lived through in the browser test.
  await world.control("knobs", { publicAcceptAfterDays: 1, remindAfterDays: 1, rejectAfterDays: 2 });
  const toPrivate = await sendToSilent(danube, "TIHI-1");
  const toPublic = await copyDraft(danube, "2026-104", "TIHI-2");
  await addressToSilentPublicBody(danube, toPublic);
  await send(danube, toPublic);
  await push(danube, 1);
  await world.settle(async () => (await sefStatus(danube, toPublic)) === "Approved");
  expect(await sefStatus(danube, toPrivate)).toBe("Sent");
  await push(danube, 1);
  await world.settle(async () => (await sefStatus(danube, toPrivate)) === "Rejected");

  expect(await dayOf(danube)).toBe(addDays(realDay(), 2));
  expect(await dayOf(morava)).toBe(realDay());
  const rejection = (await read(danube, toPrivate)).timeline.find((entry) => entry.sefStatus === "Rejected");
  expect(rejection?.cause).toBe("push");
  const foreign = await sendToSilent(morava, "MG-TIHI-1", "MG-2026-7");
  expect(await sefStatus(morava, foreign)).toBe("Sent");
});

test("each day that is pushed is lived: deadlines are looked at and told, and lost news is asked for", async () => {
  await atRealTime(danube);
  await world.control("knobs", { publicAcceptAfterDays: 15, remindAfterDays: 15, rejectAfterDays: 20 });
  const waiting = await sendToSilent(danube, "TIHI-3");
  const answered = await sendToSilent(danube, "TIHI-4");
  await world.control("knobs", { deliveryDropRate: 1 });
  const [document] = (await world.documents()).filter(({ number }) => number === "TIHI-4");
  await world.control("buyer", { salesInvoiceId: document?.salesInvoiceId, action: "accept" });
  await push(danube, 11);
  await world.settle(async () => (await sefStatus(danube, answered)) === "Approved");
  await world.control("knobs", { deliveryDropRate: 0 });
  const stages = await withCompany(danube.organizationId, (tx) =>
    tx.deadlineAlert.findMany({ where: { invoiceId: waiting, kind: "response" }, select: { stage: true } }),
  );
  expect(stages).toContainEqual({ stage: "before5" });
}, 60_000);

test("a company that is days ahead issues, holds and subscribes by its own day", async () => {
  await atRealTime(danube);
  await push(danube, 1);
  const held = await copyDraft(danube, "2026-103", "DAN-1");
  // Queued by the real day, as if the clock had been pushed while it waited.
  await queueInvoice(danube, held);
  await world.settle(async () => (await read(danube, held)).state === "held_date");
  await withCompanyClock(danube, () => confirmIssueDate(danube, held));
  await world.settle(async () => (await sefStatus(danube, held)) === "Sent");
  const sent = await read(danube, held);
  expect(sent.invoice.issueDate).toBe(addDays(realDay(), 1));

  const { subscribedForDay } = await withCompany(danube.organizationId, (tx) =>
    tx.organizationIntegration.findFirstOrThrow({ where: { environment: "sandbox" } }),
  );
  expect(subscribedForDay?.toISOString().slice(0, 10)).toBe(addDays(realDay(), 2));
});

test("outside the sandbox the clock is the real one, whatever the trial world shows", async () => {
  expect(await dayOf(danube)).not.toBe(realDay());
  for (const environment of ["demo", "production"] as const) {
    expect(await dayOf({ ...danube, environment })).toBe(realDay());
    await expect(pushSandboxClock({ ...danube, environment }, 1)).rejects.toMatchObject({
      code: "SANDBOX_ONLY",
    });
  }
});

test("while days pass no other order is taken", async () => {
  await pushSandboxClock(danube, 1);
  await expect(pushSandboxClock(danube, 1)).rejects.toMatchObject({ code: "SANDBOX_BUSY" });
  await expect(emptySandboxWorld(danube)).rejects.toMatchObject({ code: "SANDBOX_BUSY" });
  await world.settle(async () => (await getSandbox(danube)).daysLeft === 0);
});

test("a chosen fault is felt by its company alone, until it is ended", async () => {
  await atRealTime(danube);
  await chooseSandboxFaults(danube, ["lost_answer"]);
  await world.settle(async () => true);
  const invoiceId = await copyDraft(danube, "2026-103", "GUBITAK-1");
  await queueInvoice(danube, invoiceId);
  // By the timeline: the state itself lasts until the next try, which a slow machine reaches within one round of jobs.
  await world.settle(async () => kindsOf(await read(danube, invoiceId)).includes("outcomeUnknown"));
  await sendToSilent(morava, "MG-KVAR-1", "MG-2026-7");
  await chooseSandboxFaults(danube, []);
  await world.settle(async () => (await sefStatus(danube, invoiceId)) === "Sent");
  expect((await world.documents()).filter(({ number }) => number === "GUBITAK-1")).toHaveLength(1);
});

test("a buyer answers at the user's word, once", async () => {
  const invoiceId = await sendToSilent(danube, "REC-1");
  expect((await getSandbox(danube)).waiting).toContainEqual(expect.objectContaining({ invoiceId }));
  await letSandboxBuyerAnswer(danube, { invoiceId, action: "reject" });
  await world.settle(async () => (await sefStatus(danube, invoiceId)) === "Rejected");
  await letSandboxBuyerAnswer(danube, { invoiceId, action: "reject" });
  await world.settle(async () => (await getSandbox(danube)).lastError === "SANDBOX_REFUSED");
});

test("an emptied world is at the real time, takes documents again and gives no id a second time", async () => {
  const before = await sendToSilent(danube, "PRE-1");
  await push(danube, 1);
  await emptySandboxWorld(danube);
  await world.settle(async () => !(await getSandbox(danube)).isResetting);
  expect(await dayOf(danube)).toBe(realDay());
  const after = await sendToSilent(danube, "POSLE-1");
  const ids = await Promise.all(
    [before, after].map(async (id) => (await read(danube, id)).sef?.salesInvoiceId),
  );
  expect(new Set(ids).size).toBe(2);
  expect(await sefStatus(danube, before)).toBe("Sent");
});

test("a fictional partner becomes one of ours, once", async () => {
  const { pib, name } = sandboxParties.silentPublicBody;
  for (let time = 0; time < 2; time++) await addSandboxPartner(danube, pib);
  const rows = await withCompany(danube.organizationId, (tx) => tx.partner.findMany({ where: { pib } }));
  expect(rows).toMatchObject([{ name, kind: "public_body", jbkjs: "82002" }]);
  expect((await getSandbox(danube)).partners.find((partner) => partner.pib === pib)?.isKnown).toBe(true);
});
