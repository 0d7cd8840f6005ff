import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "#server/clock.ts";
import { prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { claimNextSend } from "#server/sales/send/claim-next-send.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { momentOf } from "#server/sales/send/send-moment.ts";
import { settleSend } from "#server/sales/send/settle-send.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { copyDraft, drainOne, kindsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

/** What may be at SEF already is looked for before anything is repeated, and nothing is ever sent anew meanwhile. */

let world: SefWorld;
let company: ActingCompany;
let invoiceId: string;
let number: string;
let counter = 0;

const later = () => new Date(Date.now() + 5_000);

beforeAll(async () => {
  ({ world, company } = await openStage({ withLimit: true }));
});
beforeEach(async () => {
  counter += 1;
  number = `NEJASNO-${counter}`;
  invoiceId = await copyDraft(company, "2026-103", number);
  await queueInvoice(company, invoiceId);
});
afterEach(async () => {
  await fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" });
  await world.control("knobs", { sendDelayMs: 0, duplicateRequest: "replay", rateLimit: 3 });
});
afterAll(() => world.close());

const stateOf = async () => (await read(company, invoiceId)).state;
const atSef = async () => (await world.documents()).filter((document) => document.number === number);
const send = (clock?: () => Date) => drainOne(company, clock);
const loseAnswer = () =>
  world.control("faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });

async function uploadsOf(requestId: string | undefined): Promise<number> {
  const { requests }: { requests: { path: string; query: string }[] } = await (
    await fetch(`${world.sandbox.url}/__sim/requests`)
  ).json();
  return requests.filter(({ path, query }) => path.endsWith("/ubl") && query.includes(requestId ?? "?"))
    .length;
}

describe("a send whose answer was lost", () => {
  test("is found at SEF with both ids and not uploaded again", async () => {
    await loseAnswer();
    await send();
    expect(await stateOf()).toBe("outcome_unknown");
    await send(later);
    const invoice = await read(company, invoiceId);
    expect(invoice.state).toBe("sent");
    expect(kindsOf(invoice)).toContain("outcomeFound");
    expect(await uploadsOf(invoice.attempt?.requestId)).toBe(1);
    const [document] = await atSef();
    const row = await withCompany(company.organizationId, (tx) =>
      tx.sefInvoice.findFirstOrThrow({ where: { invoiceId } }),
    );
    expect(String(row.sefInvoiceId)).toBe(String(document?.salesInvoiceId));
    expect(row.commonId).not.toBeNull();
    expect(row.commonId).not.toBe(row.sefInvoiceId);
  });

  test("is repeated with the same bytes under the same requestId while SEF shows no XML, and the replay is adopted", async () => {
    await world.control("knobs", { sendDelayMs: 60_000 });
    await loseAnswer();
    await send();
    await send(later);
    const invoice = await read(company, invoiceId);
    expect(invoice.state).toBe("sent");
    expect(await uploadsOf(invoice.attempt?.requestId)).toBe(2);
    expect(await atSef()).toHaveLength(1);
  });

  test("that SEF calls a duplicate waits until the document can be seen, and is adopted then", async () => {
    await world.control("knobs", { sendDelayMs: 60_000, duplicateRequest: "error" });
    await loseAnswer();
    await send();
    await send(later);
    expect(await stateOf()).toBe("outcome_unknown");
    await world.control(`worlds/${company.organizationId}/clock`, { advance: "PT2M" });
    await send(() => new Date(Date.now() + 60_000));
    const [document, ...others] = await atSef();
    expect(others).toEqual([]);
    expect((await read(company, invoiceId)).sef?.salesInvoiceId).toBe(String(document?.salesInvoiceId));
  });

  test("is asked about again, not repeated, while SEF does not answer the question", async () => {
    await loseAnswer();
    await send();
    await world.control("faults", { path: "/sales-invoice/ids", kind: "http502-html", times: 1 });
    await send(later);
    const waiting = await read(company, invoiceId);
    expect(waiting.state).toBe("outcome_unknown");
    expect(await uploadsOf(waiting.attempt?.requestId)).toBe(1);
    await send(() => new Date(Date.now() + 60_000));
    expect(await stateOf()).toBe("sent");
  });
});

describe("a send that SEF never answers clearly", () => {
  const retry = (retryLimit: number | null, cbThreshold: number | null = null) =>
    withCompany(company.organizationId, async (tx) => {
      const where = { organizationId: company.organizationId, environment: "sandbox" };
      const { sefSettings } = await tx.organizationIntegration.findFirstOrThrow({ where });
      await tx.organizationIntegration.updateMany({
        where,
        data: { sefSettings: { ...Object(sefSettings), retryLimit, cbThreshold } },
      });
    });
  const minutesLater = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);
  beforeEach(() => retry(1));
  afterEach(() => retry(null));

  test("is repeated as often as the company's settings say, then only looked for, and fails when it is surely not there", async () => {
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "http503" });
    await send();
    await send(minutesLater(1));
    await send(minutesLater(3));
    await send(minutesLater(5));
    const looking = await read(company, invoiceId);
    expect(looking.state).toBe("outcome_unknown");
    const requestId = looking.attempt?.requestId;
    expect(await uploadsOf(requestId)).toBe(2);
    await send(minutesLater(40));
    expect(await read(company, invoiceId)).toMatchObject({
      state: "failed",
      failure: { code: "SEF_UNAVAILABLE" },
    });
    expect(await uploadsOf(requestId)).toBe(2);
    expect(await atSef()).toEqual([]);
  });

  test("uses up nothing during an outage: whoever opens a breaker or tries whether SEF is back has its tries left", async () => {
    await retry(0, 1);
    await world.control("faults", { path: "/", kind: "http503" });
    for (const minutes of [0, 10, 20, 30]) {
      await prisma().$executeRaw`UPDATE sef_key SET open_until = now() WHERE open_until IS NOT NULL`;
      await prisma().$executeRaw`UPDATE sef_host_state SET open_until = now() WHERE open_until IS NOT NULL`;
      await send(minutesLater(minutes));
      expect(await stateOf()).toBe("outcome_unknown");
    }
    await fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" });
    await prisma().$executeRaw`UPDATE sef_key SET open_until = now() WHERE open_until IS NOT NULL`;
    await prisma().$executeRaw`UPDATE sef_host_state SET open_until = now() WHERE open_until IS NOT NULL`;
    await send(minutesLater(90));
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });

  test("is adopted when it turns up late, however often it was repeated", async () => {
    await world.control("knobs", { sendDelayMs: 60_000 });
    await world.control("faults", { path: "/sales-invoice/ubl", kind: "lost-answer" });
    await send();
    await send(minutesLater(1));
    await send(minutesLater(3));
    expect(await stateOf()).toBe("outcome_unknown");
    await world.control(`worlds/${company.organizationId}/clock`, { advance: "PT2M" });
    await send(minutesLater(40));
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });
});

describe("a number that SEF holds already", () => {
  test("by a try of ours under an earlier requestId is recognised by its content", async () => {
    await loseAnswer();
    await send();
    // As if the first try had been given up, which only a definite answer may do.
    await withCompany(company.organizationId, async (tx) => {
      await tx.sendAttempt.updateMany({ where: { invoiceId }, data: { outcome: "absent" } });
      await tx.invoice.updateMany({ where: { id: invoiceId }, data: { state: "queued" } });
    });
    await send(later);
    expect(await stateOf()).toBe("sent");
    expect(await atSef()).toHaveLength(1);
  });

  test("by another program's document is a refusal that says so", async () => {
    const connection = await connect();
    const claim = await withCompany(company.organizationId, (tx) =>
      claimNextSend(tx, connection, "worker-that-died", momentOf(systemClock)),
    );
    if (claim.kind !== "claimed") throw new Error("nothing was claimed");
    const { xml } = claim.send;
    const other = xml.replace(
      /(<cbc:Name>)[^<]+(<\/cbc:Name>\s*<cac:ClassifiedTaxCategory>)/,
      "$1Druga stavka$2",
    );
    expect(other).not.toBe(xml);
    await world.control("knobs", { rateLimit: 100 });
    const query = "requestId=other-program-1&sendToCir=No&executeValidation=true";
    const answer = await fetch(`${connection.baseUrl}/api/publicApi/sales-invoice/ubl?${query}`, {
      method: "POST",
      headers: { ApiKey: connection.apiKey, "Content-Type": "application/xml" },
      body: other,
    });
    expect(answer.status, await answer.text()).toBe(200);
    // A first call of ours: that number, buyer and amount agree does not make it ours.
    await withCompany(company.organizationId, async (tx) => {
      await tx.invoice.updateMany({ where: { id: invoiceId }, data: { state: "queued", claimedBy: null } });
      await tx.sendAttempt.updateMany({ where: { invoiceId }, data: { calls: 0 } });
    });
    await send();
    const refused = await read(company, invoiceId);
    expect(refused).toMatchObject({ state: "refused", failure: { code: "NUMBER_TAKEN_ELSEWHERE" } });
    expect(refused.sef).toBeNull();
  });
});

test("a worker that wakes up after its document went to another changes nothing", async () => {
  const connection = await connect();
  const claimAs = (workerId: string) =>
    withCompany(company.organizationId, (tx) =>
      claimNextSend(tx, connection, workerId, momentOf(systemClock)),
    );
  const zombie = await claimAs("zombie");
  const successor = await claimAs("successor");
  if (zombie.kind !== "claimed" || successor.kind !== "claimed") throw new Error("nothing was claimed");
  expect(successor.send).toMatchObject({ requestId: zombie.send.requestId, xml: zombie.send.xml, call: 2 });
  const refusal = { code: "XmlInvalid", message: "", fieldName: null };
  const settleAs = (claimed: typeof zombie.send, outcome: Parameters<typeof settleSend>[3]) =>
    withCompany(company.organizationId, (tx) =>
      settleSend(tx, connection, claimed, outcome, momentOf(systemClock)),
    );
  expect(await settleAs(zombie.send, { kind: "refused", error: refusal, raw: "" })).toBe(false);
  expect(await stateOf()).toBe("sending");
  const ids = { salesInvoiceId: 990_001n, commonId: 990_002n };
  expect(await settleAs(successor.send, { kind: "accepted", ids, raw: "{}" })).toBe(true);
  expect(await settleAs(zombie.send, { kind: "unclear", detail: "late" })).toBe(false);
  expect(await stateOf()).toBe("sent");
});

async function connect(): Promise<SefConnection> {
  const connection = await withCompany(company.organizationId, (tx) =>
    loadConnection(tx, company.organizationId, "sandbox"),
  );
  if (!connection) throw new Error("no connection");
  return connection;
}
