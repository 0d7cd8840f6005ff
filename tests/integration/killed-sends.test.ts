import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { env } from "#server/env.ts";
import { watchOverWorkers } from "#server/queue/free-dead-workers.ts";
import { openLifeLocks } from "#server/queue/life-lock.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { takeNumber } from "#server/sales/draft/take-number.ts";
import { drainSends } from "#server/sales/send/drain-sends.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { type SendSteps, sendSteps } from "#server/sales/send/send-next-invoice.ts";
import { copyDraft, kindsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

/** Whoever dies in the middle of a send, and wherever: SEF has the document once, and we know it. */

let world: SefWorld;
let company: ActingCompany;
let invoiceId: string;
let number: string;
let counter = 0;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
beforeEach(async () => {
  counter += 1;
  number = `PREKID-${counter}`;
  invoiceId = await copyDraft(company, "2026-103", number);
  await queueInvoice(company, invoiceId);
});
afterEach(() => fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" }));
afterAll(() => world.close());

const stateOf = async () => (await read(company, invoiceId)).state;
const atSef = async () => (await world.documents()).filter((document) => document.number === number);
const later = () => new Date(Date.now() + 5_000);

function send(workerId: string, steps: Partial<SendSteps> = {}, clock?: () => Date): Promise<void> {
  const job = { organizationId: company.organizationId, environment: "sandbox" } as const;
  return drainSends(job, { id: workerId }, clock, { documentsMax: 1, steps: { ...sendSteps, ...steps } });
}

/** A worker in a process of its own. */
function startSender(point: string, workerId: string) {
  const input = [company.organizationId, workerId, point];
  const command = ["--import", "tsx", "tests/support/dying-sender.ts", ...input];
  const child = spawn(process.execPath, command, { stdio: "inherit" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("exit", (_, signal) => resolve(signal));
  });
  return { child, ended };
}

/** Comes back when the process has been killed. */
async function sendAndDie(
  point: string,
  whenRunning?: (child: ChildProcess) => Promise<void>,
): Promise<void> {
  const { child, ended } = startSender(point, randomUUID());
  await whenRunning?.(child);
  expect(await ended).toBe("SIGKILL");
  await watchOver();
}

async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();
  await owner.query(sql);
  await owner.end();
}

/** What every living worker does each second: the slots of the dead are free again. */
async function watchOver(): Promise<void> {
  const owner = new pg.Pool({ connectionString: env().SERVER_POSTGRES_URL, max: 1 });
  const look = watchOverWorkers(owner);
  await look();
  await look();
  await owner.end();
}

async function expectOneSend(): Promise<void> {
  const invoice = await read(company, invoiceId);
  expect(invoice.state).toBe("sent");
  const [document, ...others] = await atSef();
  expect(others).toEqual([]);
  expect(invoice.sef?.salesInvoiceId).toBe(String(document?.salesInvoiceId));
  const attempts = await withCompany(company.organizationId, (tx) =>
    tx.sendAttempt.findMany({ where: { invoiceId } }),
  );
  expect(attempts).toHaveLength(1);
  expect(document?.requestId).toBe(attempts[0]?.requestId);
}

describe("kill -9 of the worker", () => {
  test.each([
    ["before the attempt row", "queued", 0],
    ["after the attempt row's commit", "sending", 0],
    ["after the answer", "sending", 1],
    ["before the result's commit", "sending", 1],
  ])("%s changes nothing in the end", async (point, state, there) => {
    await sendAndDie(point);
    expect([await stateOf(), (await atSef()).length]).toEqual([state, there]);
    await send("successor", {}, later);
    await expectOneSend();
  });

  test("after the bytes left changes nothing in the end", async () => {
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "slow", ms: 60_000, times: 1 });
    await sendAndDie("after the bytes left", async (child) => {
      await expect.poll(async () => (await atSef()).length, { interval: 50, timeout: 40_000 }).toBe(1);
      child.kill("SIGKILL");
    });
    expect(await stateOf()).toBe("sending");
    await send("successor", {}, later);
    await expectOneSend();
  });
});

test("a worker that is paused until its work went to another does no harm when it goes on", async () => {
  await world.control("faults", { path: "/sales-invoice/ubl", kind: "slow", ms: 4_000, times: 1 });
  const workerId = randomUUID();
  const { child, ended } = startSender("after the bytes left", workerId);
  await expect.poll(async () => (await atSef()).length, { interval: 50, timeout: 40_000 }).toBe(1);
  child.kill("SIGSTOP");
  // Its proof of life goes as if its host were gone; the process itself is still there.
  await asOwner(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
       AND ((classid::bigint << 32) | objid::bigint) = hashtextextended('worker:${workerId}', 0)`,
  );
  await watchOver();
  await expect
    .poll(() => send("successor", {}, later).then(stateOf), { interval: 100, timeout: 5_000 })
    .toBe("sent");
  const before = await read(company, invoiceId);
  child.kill("SIGCONT");
  await ended;
  await expectOneSend();
  expect((await read(company, invoiceId)).attempt).toEqual(before.attempt);
}, 60_000);

test("two workers and a second click at the same moment make one call", async () => {
  const owner = await openLifeLocks(env().SERVER_POSTGRES_URL, () => undefined);
  const [one, other] = [randomUUID(), randomUUID()];
  await owner.hold(one);
  await owner.hold(other);
  await Promise.all([send(one), queueInvoice(company, invoiceId), send(other)]);
  // The worker that had the turn may have found the row in the hands of the click: then the job comes again.
  await Promise.all([send(one), send(other)]);
  await owner.release();
  await expectOneSend();
  expect((await read(company, invoiceId)).attempt?.calls).toBe(1);
});

describe("a database that goes away during the call", () => {
  /** As a restart of PostgreSQL does it to this file's database. */
  const cutAllConnections = () =>
    asOwner(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );

  test("does not lose the answer", async () => {
    await send("worker", {
      deliver: async (...input) => {
        const outcome = await sendSteps.deliver(...input);
        await cutAllConnections();
        return outcome;
      },
    });
    await expectOneSend();
  });

  test("for longer leaves a document that its own living worker takes up again", async () => {
    const locks = await openLifeLocks(env().SERVER_POSTGRES_URL, () => undefined);
    const workerId = randomUUID();
    await locks.hold(workerId);
    const gone = () => Promise.reject(new Error("the database is away"));
    await expect(send(workerId, { settle: gone })).rejects.toThrow("away");
    expect(await stateOf()).toBe("sending");
    await send("another");
    expect(await stateOf()).toBe("sending");
    await send(workerId, {}, later);
    await locks.release();
    await expectOneSend();
  });
});

test("a call whose worker died may be at SEF although the one before it never got in: after midnight it is looked for, not sent anew", async () => {
  await world.control("faults", { path: "/sales-invoice/ubl", kind: "429", times: 1 });
  await send("first");
  expect(await stateOf()).toBe("queued");
  let isThere = false;
  const deliverAndDie: SendSteps["deliver"] = async (...call) => {
    await sendSteps.deliver(...call);
    isThere = true;
    return new Promise<never>(() => undefined);
  };
  void send(`dying-${number}`, { deliver: deliverAndDie }, later).catch(() => undefined);
  await expect.poll(() => isThere, { timeout: 10_000 }).toBe(true);
  await send("survivor", {}, () => new Date(Date.now() + 24 * 3_600_000));
  await expectOneSend();
});

test("a document that three workers in a row died of is stopped for a person, and the next one goes on", async () => {
  const nextId = await copyDraft(company, "2026-103", `${number}-posle`);
  await queueInvoice(company, nextId);
  const hang = () => new Promise<never>(() => undefined);
  for (const deaths of [1, 2, 3]) {
    void send(`dying-${deaths}-${number}`, { deliver: hang }).catch(() => undefined);
    await expect
      .poll(async () => (await read(company, invoiceId)).attempt?.calls, { interval: 20, timeout: 10_000 })
      .toBe(deaths);
  }
  await send("survivor");
  const stopped = await read(company, invoiceId);
  expect(stopped).toMatchObject({
    state: "outcome_unknown",
    failure: { code: "SENDING_CRASHES" },
    allowed: { edit: false, send: true },
  });
  expect(kindsOf(stopped).at(-1)).toBe("failed");
  await send("survivor");
  expect((await read(company, nextId)).state).toBe("sent");
  // No worker comes by itself, and a person's word does not upload it once more: it is looked for.
  await send("survivor", {}, later);
  expect(await stateOf()).toBe("outcome_unknown");
  await queueInvoice(company, invoiceId);
  await send("survivor", {}, later);
  expect(await stateOf()).toBe("outcome_unknown");
  expect(await atSef()).toEqual([]);
  await send("survivor", {}, () => new Date(Date.now() + 40 * 60_000));
  expect(await read(company, invoiceId)).toMatchObject({
    state: "failed",
    allowed: { edit: true, send: true },
  });
  await queueInvoice(company, invoiceId);
  await send("survivor", {}, later);
  expect(await stateOf()).toBe("sent");
  expect(await atSef()).toHaveLength(1);
});

test("a document that SEF took before three workers died of it cannot be changed meanwhile, and is found", async () => {
  await world.control("faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });
  await send("first");
  const hang = () => new Promise<never>(() => undefined);
  for (const deaths of [2, 3, 4]) {
    void send(`dying-${deaths}-${number}`, { deliver: hang }, later).catch(() => undefined);
    await expect
      .poll(async () => (await read(company, invoiceId)).attempt?.calls, { interval: 20, timeout: 10_000 })
      .toBe(deaths);
  }
  await send("survivor", {}, later);
  const { version } = await read(company, invoiceId);
  await expect(takeNumber(company, { invoiceId, version })).rejects.toMatchObject({
    code: "INVOICE_NOT_EDITABLE",
  });
  await queueInvoice(company, invoiceId);
  await send("survivor", {}, later);
  await expectOneSend();
  expect((await read(company, invoiceId)).invoice.number).toBe(number);
});
