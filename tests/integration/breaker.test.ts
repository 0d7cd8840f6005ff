import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { sha256 } from "#server/secrets.ts";
import { askBreaker } from "#server/sef/breaker.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { GateBusy, GateClosed } from "#server/sef/gate.ts";
import { claimSlot, endCall } from "#server/sef/slot.ts";
import { callSef } from "#server/sef/transport.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let pattern: SefConnection;
let companies: SefConnection[];

beforeAll(async () => {
  world = await openSefWorld({ withLimit: true });
  const organizationId = world.companies[0]?.organizationId ?? "";
  const loaded = await withCompany(organizationId, (tx) => loadConnection(tx, organizationId, "sandbox"));
  if (!loaded) throw new Error("no connection");
  pattern = { ...loaded, limits: { minTimeMs: 0, maxConcurrent: 3 } };
});
/** Keys that no test has used, of companies that SEF knows; the host is as if nobody had ever called it. */
beforeEach(async () => {
  const keys = Array.from({ length: 30 }, () => `key-${randomUUID()}`);
  await world.control("companies", {
    companies: keys.map((key, index) => ({
      ...{ name: `Firma ${index}`, pib: String(300_000_000 + index), registrationNumber: "20000000" },
      ...{ active: true, apiKeys: [{ key, active: true }] },
    })),
  });
  companies = keys.map((apiKey) => ({ ...pattern, apiKey, keyHash: sha256(apiKey) }));
  await prisma().$executeRaw`DELETE FROM sef_host_state`;
});
afterEach(() => fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" }));
afterAll(() => world.close());

/** How a call ended, in one word. */
async function call(connection: SefConnection, timeoutMs = 5_000, path = "/sales-invoice"): Promise<string> {
  try {
    const result = await callSef(connection, {
      ...{ method: "GET", path, query: { invoiceId: "7" } },
      ...{ timeoutMs, priority: "background" },
    });
    return result.kind === "answered" ? String(result.status) : result.kind;
  } catch (error) {
    if (error instanceof GateClosed) return `closed by ${error.by}`;
    if (error instanceof GateBusy) return "busy";
    throw error;
  }
}

async function arrivals(): Promise<number> {
  const log: { requests: unknown[] } = await (await fetch(`${world.sandbox.url}/__sim/requests`)).json();
  return log.requests.length;
}

const first = () => companies[0] ?? pattern;
const count = (words: string[], word: string) => words.filter((each) => each === word).length;

describe("an outage of SEF", () => {
  test.each([
    ["that answers with errors", "http503"],
    ["that says nothing", "timeout"],
    ["that answers with a page of HTML and 200", "html-200"],
  ])("%s costs thirty companies at most 25 calls, however often they try", async (_, kind) => {
    await world.control("faults", { path: "/", kind });
    const before = await arrivals();
    for (let round = 0; round < 4; round += 1)
      await Promise.all(companies.map((company) => call(company, 300)));
    expect((await arrivals()) - before).toBeLessThanOrEqual(25);
    expect(await askBreaker(first())).toMatchObject({ kind: "parked", by: "host" });
  });

  test("ends with one probe, and the rest follow step by step", async () => {
    await world.control("faults", { path: "/", kind: "http503" });
    for (let round = 0; round < 2; round += 1)
      await Promise.all(companies.map((company) => call(company, 300)));
    await fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" });
    await world.control("faults", { path: "/", kind: "slow", ms: 300 });
    await prisma().$executeRaw`UPDATE sef_host_state SET open_until = now()`;
    const before = await arrivals();
    const probing = companies.map((company) => call(company));
    const ends = await Promise.all(probing);
    expect(count(ends, "400")).toBe(1);
    expect(count(ends, "closed by host")).toBe(29);
    expect((await arrivals()) - before).toBe(1);
    const next = await Promise.all(companies.map((company) => call(company)));
    expect(next.every((end) => end === "400" || end === "busy")).toBe(true);
    expect(count(next, "400")).toBeGreaterThan(5);
  });

  test("stays known for twice as long after each probe in vain", async () => {
    await world.control("faults", { path: "/", kind: "http503" });
    await Promise.all(companies.map((company) => call(company)));
    const waits: number[] = [];
    for (let probe = 0; probe < 3; probe += 1) {
      await prisma().$executeRaw`UPDATE sef_host_state SET open_until = now()`;
      expect(await call(companies[20 + probe] ?? first())).toBe("503");
      const door = await askBreaker(first());
      waits.push(door.kind === "parked" ? Math.round(door.ms / 1000) : 0);
    }
    expect(waits).toEqual([10, 20, 40]);
  });

  test("whose probe died with its process is probed by another", async () => {
    await prisma().$executeRaw`INSERT INTO sef_host_state (host, openings, open_until, probe_key, probe_slot)
                   VALUES (${pattern.baseUrl}, 1, now(), ${first().keyHash}, 1)`;
    await claimSlot(companies[1] ?? first(), randomUUID(), 0);
    expect(await call(companies[2] ?? first())).toBe("closed by host");
    await prisma().$executeRaw`UPDATE sef_slot SET lease_until = NULL, lease_token = NULL`;
    expect(await call(companies[2] ?? first())).toBe("400");
  });
});

describe("the breaker of a company", () => {
  test("opens after its own number of failures in a row, and stops nobody else", async () => {
    const troubled = { ...first(), breaker: { threshold: 2, timeoutMs: 60_000 } };
    await world.control("faults", { path: "/sales-invoice", kind: "http500", times: 2 });
    expect([await call(troubled), await call(troubled), await call(troubled)]).toEqual([
      "500",
      "500",
      "closed by company",
    ]);
    expect(await call(companies[1] ?? pattern)).toBe("400");
    const door = await askBreaker(troubled);
    expect(door).toMatchObject({ kind: "parked", by: "company" });
    expect(door.kind === "parked" && door.ms > 50_000).toBe(true);
  });

  test("lets one call try when its time is over, and closes with the first answer", async () => {
    const troubled = { ...first(), breaker: { threshold: 1, timeoutMs: 60_000 } };
    await world.control("faults", { path: "/sales-invoice", kind: "http500", times: 1 });
    await call(troubled);
    await prisma().$executeRaw`UPDATE sef_key SET open_until = now() WHERE key_hash = ${troubled.keyHash}`;
    const probe = await claimSlot(troubled, randomUUID(), 0);
    expect(probe.kind).toBe("granted");
    const second = randomUUID();
    expect((await claimSlot(troubled, second, 0)).kind).toBe("wait");
    if (probe.kind === "granted") await endCall(troubled, probe.slot, 2_000, "good");
    expect((await claimSlot(troubled, second, 0)).kind).toBe("granted");
  });

  test("is not moved by refusals: they are answers", async () => {
    const careful = { ...first(), breaker: { threshold: 1, timeoutMs: 60_000 } };
    for (let time = 0; time < 3; time += 1) expect(await call(careful)).toBe("400");
    expect(await askBreaker(careful)).toEqual({ kind: "go" });
  });
});

describe("the settings of a company hold across processes", () => {
  test("no more calls at once than it allows", async () => {
    const single = { ...first(), limits: { minTimeMs: 0, maxConcurrent: 1 } };
    expect((await claimSlot(single, randomUUID(), 1)).kind).toBe("granted");
    expect((await claimSlot(single, randomUUID(), 0)).kind).toBe("wait");
  });

  test("no sooner after one another than it allows", async () => {
    const slow = { ...first(), limits: { minTimeMs: 900, maxConcurrent: 3 } };
    expect((await claimSlot(slow, randomUUID(), 1)).kind).toBe("granted");
    const next = await claimSlot(slow, randomUUID(), 1);
    expect(next.kind === "wait" && next.ms > 500).toBe(true);
  });

  test("what a person waits for goes before what came earlier", async () => {
    const busy = { ...first(), limits: { minTimeMs: 0, maxConcurrent: 1 } };
    const under = await claimSlot(busy, randomUUID(), 1);
    const [background, person] = [randomUUID(), randomUUID()];
    await claimSlot(busy, background, 1);
    await claimSlot(busy, person, 0);
    if (under.kind === "granted") await endCall(busy, under.slot, 2_000, "good");
    expect((await claimSlot(busy, background, 1)).kind).toBe("wait");
    expect((await claimSlot(busy, person, 0)).kind).toBe("granted");
  });

  test("a 429 holds the key for as long as SEF asks, and slows it afterwards", async () => {
    const hasty = first();
    await world.control("knobs", { rateLimit: 1, rateRetryAfter: true });
    expect([await call(hasty), await call(hasty)]).toEqual(["400", "429"]);
    await world.control("knobs", { rateLimit: 3, rateRetryAfter: false });
    const [ticket, next] = [randomUUID(), randomUUID()];
    const held = await claimSlot(hasty, ticket, 0);
    expect(held.kind === "wait" && held.ms > 500 && held.ms <= 1_000).toBe(true);
    await prisma().$executeRaw`UPDATE sef_key SET paused_until = now() WHERE key_hash = ${hasty.keyHash}`;
    expect((await claimSlot(hasty, ticket, 0)).kind).toBe("granted");
    const slow = await claimSlot(hasty, next, 0);
    expect(slow.kind === "wait" && slow.ms > 400).toBe(true);
  });

  test("waiting in vain for a slot slows nothing down: only SEF's word does", async () => {
    const full = first();
    for (const ticket of [randomUUID(), randomUUID(), randomUUID()])
      expect((await claimSlot(full, ticket, 0)).kind).toBe("granted");
    expect(await call(full)).toBe("busy");
    const [key] = await prisma().$queryRaw<{ slow: Date | null; paused: Date | null }[]>`
      SELECT slow_until AS slow, paused_until AS paused FROM sef_key WHERE key_hash = ${full.keyHash}`;
    expect(key).toEqual({ slow: null, paused: null });
  });
});
