import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "#server/clock.ts";
import { getNotices } from "#server/companies/get-notices.ts";
import { requestConnectionTest } from "#server/companies/request-connection-test.ts";
import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import { acceptKey } from "#server/exchange/accept-key.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { claimNextSend } from "#server/sales/send/claim-next-send.ts";
import { confirmIssueDate } from "#server/sales/send/confirm-issue-date.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { momentOf } from "#server/sales/send/send-moment.ts";
import { withdrawInvoice } from "#server/sales/send/withdraw-invoice.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { copyDraft, drainOne, editsOf, kindsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let invoiceId: string;
let counter = 0;
let number: string;

const aDayMs = 86_400_000;
/** After the first pause between two tries, and (but for five seconds of a day) not after midnight. */
const later = () => new Date(Date.now() + 5_000);

beforeAll(async () => {
  ({ world, company } = await openStage());
});
beforeEach(async () => {
  counter += 1;
  number = `PROBA-${counter}`;
  invoiceId = await copyDraft(company, "2026-103", number);
});
afterEach(() => fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" }));
afterAll(() => world.close());

const stateOf = async () => (await read(company, invoiceId)).state;
const atSef = async () => (await world.documents()).filter((document) => document.number === number);
const callsAtSef = async () => {
  const log: { requests: unknown[] } = await (await fetch(`${world.sandbox.url}/__sim/requests`)).json();
  return log.requests.length;
};
const attemptsOf = async () => {
  const { organizationId } = company;
  const row = await withCompany(organizationId, (tx) =>
    tx.invoice.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id: invoiceId } } }),
  );
  return row.attempts;
};
const send = (clock?: () => Date) => drainOne(company, clock);

describe("an ordinary send", () => {
  test("puts exactly one document at SEF, keeps its XML and tells its story", async () => {
    const answer = await queueInvoice(company, invoiceId);
    expect(answer).toEqual({ accepted: true, jobId: expect.stringMatching(/^\d+$/) });
    expect(await stateOf()).toBe("queued");
    await world.settle(async () => (await stateOf()) === "sent");
    const [document, ...others] = await atSef();
    expect(others).toEqual([]);
    const invoice = await read(company, invoiceId);
    expect(document).toMatchObject({
      payable: invoice.totals.payable,
      requestId: invoice.attempt?.requestId,
    });
    const ours = kindsOf(invoice).filter((kind) => kind !== "statusChanged");
    expect(ours.slice(-3)).toEqual(["queued", "sendingStarted", "sent"]);
  });

  test("pressed twice is one send", async () => {
    await Promise.all([queueInvoice(company, invoiceId), queueInvoice(company, invoiceId)]);
    await world.settle(async () => (await stateOf()) === "sent");
    expect(await atSef()).toHaveLength(1);
    expect(kindsOf(await read(company, invoiceId)).filter((kind) => kind === "queued")).toHaveLength(1);
  });

  test("logs the call under its requestId and never the key", async () => {
    await queueInvoice(company, invoiceId);
    await world.settle(async () => (await stateOf()) === "sent");
    const { attempt } = await read(company, invoiceId);
    const rows = await withCompany(company.organizationId, (tx) => tx.externalRequestLog.findMany());
    const upload = rows.find((row) => row.idempotencyKey === `${attempt?.requestId}#1`);
    expect(upload).toMatchObject({ status: "200", service: "sef", errorCode: null });
    const text = JSON.stringify(rows);
    for (const { company: demo } of world.companies) expect(text).not.toContain(demo.apiKey);
    const subscription = rows.find((row) => JSON.stringify(row.requestPayload).includes("/subscribe"));
    expect(subscription?.responsePayload).toEqual({ body: expect.stringMatching(/^\[masked, \d+ bytes\]$/) });
  });

  test("is refused with all faults while the document is not right, and nothing is queued", async () => {
    const draft = await read(company, invoiceId);
    const document = editsOf(draft, { number: null, vatPointCode: null });
    await saveDocument(company, { invoiceId, version: draft.version, document });
    const refusal = await queueInvoice(company, invoiceId).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code: "INVOICE_NOT_SENDABLE" });
    const codes = refusal instanceof AppError ? refusal.faults.map((fault) => fault.code) : [];
    expect(codes).toEqual(expect.arrayContaining(["INV-NUMBER-MISSING", "INV-VAT-POINT-MISSING"]));
    expect(await stateOf()).toBe("draft");
  });
});

describe("when the answer does not come", () => {
  test("a lost answer is asked about under the same requestId and ends in the one document", async () => {
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    expect(await stateOf()).toBe("outcome_unknown");
    const before = (await read(company, invoiceId)).attempt;
    await send(later);
    expect(await stateOf()).toBe("sent");
    const after = (await read(company, invoiceId)).attempt;
    expect(after).toMatchObject({ requestId: before?.requestId, xmlSha256: before?.xmlSha256, calls: 2 });
    expect(await atSef()).toHaveLength(1);
  });

  test("SEF's word that the request is a duplicate leads to the document, found by its number", async () => {
    await world.control("knobs", { duplicateRequest: "error" });
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    await send(later);
    await world.control("knobs", { duplicateRequest: "replay" });
    const [document] = await atSef();
    const invoice = await read(company, invoiceId);
    expect(invoice.state).toBe("sent");
    expect(invoice.sef?.salesInvoiceId).toBe(String(document?.salesInvoiceId));
    expect(await atSef()).toHaveLength(1);
  });

  test("a worker killed after its attempt was stored leaves nothing behind: another sends it once", async () => {
    await queueInvoice(company, invoiceId);
    await withCompany(company.organizationId, async (tx) => {
      const connection = await loadConnection(tx, company.organizationId, "sandbox");
      if (!connection) throw new Error("no connection");
      await claimNextSend(tx, connection, "worker-that-died", momentOf(systemClock));
    });
    expect(await stateOf()).toBe("sending");
    await send();
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
    expect((await read(company, invoiceId)).attempt?.calls).toBe(2);
  });

  test("a document in the hands of a living worker is left alone", async () => {
    await queueInvoice(company, invoiceId);
    await withCompany(company.organizationId, async (alive) => {
      await alive.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('worker:worker-alive', 0))`;
      await withCompany(company.organizationId, async (tx) => {
        const connection = await loadConnection(tx, company.organizationId, "sandbox");
        if (connection) await claimNextSend(tx, connection, "worker-alive", momentOf(systemClock));
      });
      await send();
      expect(await atSef()).toEqual([]);
    });
    await send();
    expect(await atSef()).toHaveLength(1);
  });

  test("a worker that dies although its job has gone to another leaves a document that is looked at again", async () => {
    await queueInvoice(company, invoiceId);
    await withCompany(company.organizationId, async (alive) => {
      await alive.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('worker:worker-dying', 0))`;
      await withCompany(company.organizationId, async (tx) => {
        const connection = await loadConnection(tx, company.organizationId, "sandbox");
        if (connection) await claimNextSend(tx, connection, "worker-dying", momentOf(systemClock));
      });
      // The other's drain finds nothing to do while the first lives: it must come back, or nobody would.
      await send();
    });
    const owner = new pg.Client({ connectionString: process.env.SERVER_POSTGRES_URL });
    await owner.connect();
    const { rows } = await owner.query(
      "SELECT run_at <= now() + interval '6 seconds' AS soon FROM graphile_worker.jobs WHERE task_identifier = 'send-invoices' AND locked_at IS NULL",
    );
    await owner.end();
    expect(rows).toEqual([{ soon: true }]);
    await send();
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });

  test("an outage holds the document and a later try sends it", async () => {
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "http503", times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    expect(await stateOf()).toBe("outcome_unknown");
    await send(later);
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });

  test("too many requests cost no attempt and hold nothing up", async () => {
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "429", times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    expect(await stateOf()).toBe("queued");
    await send(later);
    expect(await stateOf()).toBe("sent");
  });

  test("a refused key holds the send without a try, and a test of the connection that succeeds lets it go", async () => {
    await world.control("faults", { path: "/", kind: "401", times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    expect(await stateOf()).toBe("held_credentials");
    const asked = await callsAtSef();
    // A second document of the company is held as well, and nothing more reaches SEF.
    const other = await copyDraft(company, "2026-103", `${number}-B`);
    await queueInvoice(company, other);
    await send();
    expect((await read(company, other)).state).toBe("held_credentials");
    expect(await callsAtSef()).toBe(asked);
    expect(await getNotices(company)).toMatchObject({ isKeyRefused: true });
    await requestConnectionTest(company);
    await world.settle(
      async () => (await stateOf()) === "sent" && (await read(company, other)).state === "sent",
    );
    expect((await read(company, invoiceId)).attempt?.calls).toBe(2);
    expect(await attemptsOf()).toBe(1);
    expect(await getNotices(company)).toMatchObject({ isKeyRefused: false });
  });
});

describe("what a person corrects after a try that never got in", () => {
  test.each([
    ["429", "queued"],
    ["401", "held_credentials"],
  ])("goes out as corrected, not as the try had it (%s)", async (kind, state) => {
    await world.control("faults", { path: "/", kind, times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    expect(await stateOf()).toBe(state);
    await withdrawInvoice(company, invoiceId);
    const draft = await read(company, invoiceId);
    const lines = draft.invoice.lines.map((line) => ({ ...line, quantity: "3" }));
    const document = editsOf(draft, { lines });
    await saveDocument(company, { invoiceId, version: draft.version, document });
    await acceptCredentials();
    await queueInvoice(company, invoiceId);
    await send(later);
    const sent = await read(company, invoiceId);
    expect(sent.state).toBe("sent");
    const [atTheirs, ...others] = await atSef();
    expect(others).toEqual([]);
    expect(atTheirs).toMatchObject({ payable: sent.totals.payable, requestId: sent.attempt?.requestId });
    expect(sent.totals.payable).not.toBe(draft.totals.payable);
  });

  const acceptCredentials = () =>
    withCompany(company.organizationId, (tx) =>
      acceptKey(tx, { ...company, environment: "sandbox" }, new Date()),
    );
});

describe("when SEF says no", () => {
  test("a number that SEF knows is refused and not sent again by itself; corrected, it goes under a new requestId", async () => {
    await queueInvoice(company, invoiceId);
    await send();
    const spent = number;
    counter += 1;
    number = `PROBA-${counter}`;
    await pretendNumberIsFree(spent);
    invoiceId = await copyDraft(company, "2026-103", spent);
    await queueInvoice(company, invoiceId);
    await send();
    const refused = await read(company, invoiceId);
    expect(refused).toMatchObject({ state: "refused", failure: { code: "InvoiceNumberNotUnique" } });
    const firstRequest = refused.attempt?.requestId;
    await send(later);
    expect(await stateOf()).toBe("refused");
    await rename(number);
    expect(await stateOf()).toBe("draft");
    await queueInvoice(company, invoiceId);
    await send();
    const sent = await read(company, invoiceId);
    expect(sent.state).toBe("sent");
    expect(sent.attempt?.requestId).not.toBe(firstRequest);
  });
});

/** Our own rule keeps a number from being used twice; this test wants SEF's. */
async function pretendNumberIsFree(spent: string): Promise<void> {
  await withCompany(company.organizationId, (tx) =>
    tx.invoice.updateMany({ where: { number: spent }, data: { number: `${spent}-sent` } }),
  );
}

async function rename(to: string): Promise<void> {
  const draft = await read(company, invoiceId);
  const document = editsOf(draft, { number: to });
  await saveDocument(company, { invoiceId, version: draft.version, document });
}

describe("around midnight", () => {
  test("a queued document whose day has passed is held, not sent, and goes on after a person's word", async () => {
    await queueInvoice(company, invoiceId, () => new Date(Date.now() - aDayMs));
    await send();
    expect(await stateOf()).toBe("held_date");
    expect(await atSef()).toEqual([]);
    await confirmIssueDate(company, invoiceId);
    await send();
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });

  test("an unclear send is first looked for on its own day, and adopted when SEF has it", async () => {
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });
    await queueInvoice(company, invoiceId);
    await send();
    const tomorrow = () => new Date(Date.now() + aDayMs);
    await send(tomorrow);
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });
});

describe("withdrawing", () => {
  test("takes a queued document back and nothing is sent", async () => {
    await queueInvoice(company, invoiceId);
    await withdrawInvoice(company, invoiceId);
    await send();
    expect(await stateOf()).toBe("draft");
    expect(await atSef()).toEqual([]);
  });

  test("and sending have one winner", async () => {
    await queueInvoice(company, invoiceId);
    const [withdrawn] = await Promise.allSettled([withdrawInvoice(company, invoiceId), send()]);
    const sent = await atSef();
    expect(sent).toHaveLength(withdrawn?.status === "fulfilled" ? 0 : 1);
    expect(await stateOf()).toBe(withdrawn?.status === "fulfilled" ? "draft" : "sent");
  });

  test("is too late once SEF has it", async () => {
    await queueInvoice(company, invoiceId);
    await send();
    await expect(withdrawInvoice(company, invoiceId)).rejects.toMatchObject({
      code: "INVOICE_NOT_WITHDRAWABLE",
    });
  });
});
