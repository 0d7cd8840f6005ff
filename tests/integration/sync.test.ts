import { createServer } from "node:http";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { requestSubscription } from "#server/companies/subscribe-all.ts";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { env } from "#server/env.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { getExchange } from "#server/sync/get-exchange.ts";
import { pollDocuments } from "#server/sync/poll-documents.ts";
import { requestSync, requestTakeover } from "#server/sync/request-sync.ts";
import { runSync } from "#server/sync/run-sync.ts";
import { sweepCompany } from "#server/sync/sweep-company.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { actingAs } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

// Hundreds of lists and documents: patience for a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let world: SefWorld;
let company: ActingCompany;
let owner: pg.Client;
/** What the sandbox's clock shows is what the stories are told. */
let aheadMs = 0;
const clock = () => new Date(Date.now() + aheadMs);
const today = () => belgradeDay(clock());
const dayMs = 86_400_000;

beforeAll(async () => {
  world = await openSefWorld();
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  company = actingAs(first);
  // Noon: sweeps keep out of SEF's night.
  aheadMs = new Date(`${addDays(today(), 1)}T11:00:00Z`).getTime() - Date.now();
  await inOwnWorld("clock", { set: clock().toISOString() });
  owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** A control door of the world that the company stands in. */
const inOwnWorld = (door: string, body: object) =>
  world.control(`worlds/${company.organizationId}/${door}`, body);

const lines = [{ name: "Toner", quantity: "1", unitPrice: "100.00", percent: "20" }];
let count = 0;

/** Documents of both directions, of which no notification comes. */
async function documents(purchases: number, sales: number): Promise<void> {
  await world.control("knobs", { deliveryDropRate: 1 });
  const own = world.companies[0]?.company.pib;
  for (let index = 0; index < purchases + sales; index += 1) {
    count += 1;
    const parties =
      index < purchases
        ? { supplierPib: sandboxParties.supplier.pib, buyerPib: own }
        : { supplierPib: own, buyerPib: sandboxParties.silent.pib };
    await inOwnWorld("inject-purchase", { ...parties, number: `SINH-${count}`, lines });
  }
}

async function advance(days: number): Promise<void> {
  await inOwnWorld("clock", { advance: `P${days}D` });
  aheadMs += days * dayMs;
}

const here = (direction: "sales" | "purchase") =>
  withCompany(company.organizationId, (tx) =>
    tx.invoice.count({
      where: { direction, environment: "sandbox", number: { startsWith: "SINH-" } },
    }),
  );

async function manual(from: CivilDate, to: CivilDate, status: string | null = null) {
  const runId = await requestSync(company, { dateFrom: from, dateTo: to, status }, clock);
  await runJobs();
  return result(runId);
}

async function result(runId: string) {
  const { runs } = await getExchange(company, clock);
  const run = runs.find(({ id }) => id === runId);
  if (!run) throw new Error("The run is not shown.");
  return run;
}

/** Row counts and versions of everything but the log of calls and the books of syncing itself. */
async function fingerprint(): Promise<string[]> {
  const tables = ["invoice", "invoice_line", "sef_invoice", "status_event", "partner", "spent_number"];
  const found: string[] = [];
  for (const table of tables) {
    const sql = `SELECT count(*), coalesce(max(xmin::text::bigint), 0) AS last FROM ${table}`;
    const { rows } = await owner.query<{ count: string; last: string }>(sql);
    found.push(`${table} ${rows[0]?.count} ${rows[0]?.last}`);
  }
  return found;
}

describe("a period that somebody asks for", () => {
  test("brings documents of both directions with partner and invoice, and says how many", async () => {
    await documents(3, 2);
    const run = await manual(today(), today());
    expect(run).toMatchObject({
      state: "done",
      result: { salesSynced: 2, purchaseSynced: 3, errors: [] },
      progress: 1,
    });
    expect([await here("sales"), await here("purchase")]).toEqual([2, 3]);
  });

  test("asked for again changes nothing", async () => {
    const before = await fingerprint();
    expect(await manual(today(), today())).toMatchObject({
      result: { salesSynced: 2, purchaseSynced: 3, errors: [] },
    });
    expect(await fingerprint()).toEqual(before);
  });

  test("of one status brings that status only", async () => {
    await documents(2, 0);
    const found = await withCompany(company.organizationId, (tx) =>
      tx.sefInvoice.findFirstOrThrow({ where: { direction: "purchase" }, orderBy: { sefInvoiceId: "desc" } }),
    );
    await world.control("buyer", {
      purchaseInvoiceId: Number(found.sefInvoiceId),
      action: "reject",
      comment: "Ne",
    });
    const run = await manual(today(), today(), "Rejected");
    expect(run.result).toEqual({ salesSynced: 0, purchaseSynced: 1, errors: [] });
    expect(await here("purchase")).toBe(3);
  });

  test("goes on after a crash behind the last document that is here, and reads none twice", async () => {
    await documents(4, 0);
    const runId = await requestSync(company, { dateFrom: today(), dateTo: today(), status: null }, clock);
    const payload = { organizationId: company.organizationId, environment: "sandbox", runId } as const;
    const small = { pageSize: 2, jobMs: 0, cap: 50 };
    const start = await here("purchase");
    while ((await here("purchase")) === start) await runSync(payload, clock, small);
    const before = await here("purchase");
    expect(before).toBeLessThan(9);
    // The worker dies: its job is gone, and nothing but the rows tells how far it was.
    await owner.query("DELETE FROM graphile_worker._private_jobs");
    const asked = (await xmlCalls()).length;
    const night = () => new Date(`${today()}T02:00:00Z`);
    await sweepCompany(payload, night);
    await runJobs();
    expect((await result(runId)).state).toBe("done");
    expect(await here("purchase")).toBe(9);
    expect((await xmlCalls()).length - asked).toBe(9 - before);
  });

  test("a second one is refused while the first goes on", async () => {
    await requestSync(company, { dateFrom: today(), dateTo: today(), status: null }, clock);
    const second = requestSync(company, { dateFrom: today(), dateTo: today(), status: null }, clock);
    await expect(second).rejects.toThrow("SYNC_RUNNING");
    await runJobs();
  });

  test("of five asked for at the same moment one goes on, and the rest are told why not", async () => {
    const order = { dateFrom: today(), dateTo: today(), status: null };
    const ends = await Promise.allSettled(
      Array.from({ length: 5 }, () => requestSync(company, order, clock)),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const end of ends) if (end.status === "rejected") expect(end.reason.message).toBe("SYNC_RUNNING");
    await runJobs();
  });

  test("a list that looks cut short is asked for in smaller parts until all is here", async () => {
    await documents(7, 0);
    const proxy = await cuttingProxy(world.sandbox.url, 5);
    const demo = await connectDemo(proxy.url);
    const period = { dateFrom: addDays(today(), -3), dateTo: today(), status: null };
    const runId = await requestSync(demo, period, clock);
    const payload = { organizationId: company.organizationId, environment: "demo", runId } as const;
    const shown = async () => (await getExchange(demo, clock)).runs.find(({ id }) => id === runId);
    while ((await shown())?.state === "running") {
      await runSync(payload, clock, { pageSize: 25, jobMs: 60_000, cap: 5 });
    }
    vi.unstubAllGlobals();
    await proxy.close();
    await owner.query("DELETE FROM graphile_worker._private_jobs");
    const run = await shown();
    // One day of one status cannot be divided: the doubt is said.
    expect(run?.result?.errors.join()).toMatch(/LIST_CAPPED/);
    const windows = await withCompany(company.organizationId, (tx) =>
      tx.syncWindow.findMany({ where: { runId, direction: "purchase" } }),
    );
    // Four days, then two, then one, then its statuses.
    expect(windows.filter(({ state }) => state === "split")).toHaveLength(3);
    expect(run?.result?.purchaseSynced).toBeGreaterThan(5);
    await manual(today(), today());
    expect(await here("purchase")).toBe(16);
  });
});

/** The company in another environment; what goes to that environment's own host arrives at this address. */
async function connectDemo(address: string): Promise<ActingCompany> {
  const realFetch = fetch;
  vi.stubGlobal("fetch", (target: string | URL, options?: RequestInit) =>
    realFetch(String(target).replace("https://demoefaktura.mfin.gov.rs", address), options),
  );
  const { organizationId } = company;
  const [first] = world.companies;
  await updateSefKey(
    { organizationId, actor: company.actor },
    { environment: "demo", apiKey: first?.company.apiKey ?? "" },
  );
  await owner.query(
    "UPDATE organization_integration SET sef_settings = sef_settings || $1 WHERE environment = 'demo'",
    [JSON.stringify({ rateLimitMinTimeMs: 0, rateLimitMaxConcurrent: 3 })],
  );
  await owner.query("DELETE FROM graphile_worker._private_jobs");
  return { ...company, environment: "demo" };
}

async function xmlCalls(): Promise<string[]> {
  const answer: { requests: { path: string }[] } = await (
    await fetch(`${world.sandbox.url}/__sim/requests`)
  ).json();
  return answer.requests.map(({ path }) => path).filter((path) => path.endsWith("/xml"));
}

/** A SEF whose lists never hold more than `cap`. */
async function cuttingProxy(target: string, cap: number) {
  const server = createServer((incoming, outgoing) => {
    void fetch(`${target}${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: { ApiKey: String(incoming.headers.apikey), Accept: "application/json" },
    }).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const isList = /\/(overview|ids)$/.test(new URL(incoming.url ?? "/", target).pathname);
      outgoing.writeHead(answer.status).end(isList ? cut(body.toString(), cap) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function cut(text: string, cap: number): string {
  const answer: unknown = JSON.parse(text);
  if (Array.isArray(answer)) return JSON.stringify(answer.slice(-cap));
  const entries = Object.entries(Object(answer));
  return JSON.stringify(
    Object.fromEntries(entries.map(([key, ids]) => [key, Array.isArray(ids) ? ids.slice(-cap) : ids])),
  );
}

describe("the takeover of the history", () => {
  test("brings every month since 2022, and each month's count equals SEF's", async () => {
    await advance(40);
    await documents(2, 1);
    await requestTakeover(company, clock);
    await runJobs();
    const { runs } = await getExchange(company, clock);
    const run = runs.find(({ kind }) => kind === "takeover");
    expect(run?.state).toBe("done");
    expect(run?.months.at(-1)?.month).toBe("2022-01");
    const filled = run?.months.filter(({ listed }) => listed > 0) ?? [];
    expect(filled.length).toBeGreaterThanOrEqual(2);
    expect(filled.filter(({ listed, stored }) => listed !== stored)).toEqual([]);
    expect(await here("purchase")).toBe(18);
  });
});

describe("sweeps", () => {
  const sweep = async () => {
    await sweepCompany({ organizationId: company.organizationId, environment: "sandbox" }, clock);
    await runJobs();
  };

  test("after 45 days without any, every missed day of the last thirty and the gap before are made up for", async () => {
    await owner.query(
      `INSERT INTO sync_stream (organization_id, environment, stream, swept_through)
       SELECT $1, 'sandbox', stream, $2::date FROM unnest(ARRAY['changes-sales', 'changes-purchase']) AS stream`,
      [company.organizationId, addDays(today(), -1)],
    );
    for (const days of [5, 20, 19]) {
      await advance(days);
      await documents(1, 1);
    }
    await advance(1);
    const before = [await here("sales"), await here("purchase")];
    await sweep();
    expect([await here("sales"), await here("purchase")]).toEqual(before.map((each) => each + 3));
    const { streams } = await getExchange(company, clock);
    const swept = streams.filter(({ stream }) => stream.startsWith("changes"));
    expect(swept.map(({ sweptThrough }) => sweptThrough)).toEqual([
      addDays(today(), -1),
      addDays(today(), -1),
    ]);
    expect(swept.map(({ missed }) => missed > 0)).toEqual([true, true]);
  });

  test("the second of a day writes nothing", async () => {
    const before = await fingerprint();
    const runs = await withCompany(company.organizationId, (tx) =>
      tx.syncRun.count({ where: { kind: "changes" } }),
    );
    await sweep();
    expect(await fingerprint()).toEqual(before);
    expect(
      await withCompany(company.organizationId, (tx) => tx.syncRun.count({ where: { kind: "changes" } })),
    ).toBe(runs);
    // Even the days themselves read once more change nothing.
    await owner.query("UPDATE sync_stream SET swept_through = swept_through - 3");
    await sweep();
    expect(await fingerprint()).toEqual(before);
  });

  test("doubled and shuffled notifications leave nothing for the sweep to find", async () => {
    await world.control("knobs", { deliveryDropRate: 0, deliveryDuplicates: 1, deliveryReorder: true });
    const missed = async () => (await getExchange(company, clock)).streams.map((each) => each.missed);
    // What was lost up to here is found first.
    await advance(1);
    await requestSubscription({ organizationId: company.organizationId, environment: "sandbox" });
    await world.settle(everythingDelivered);
    await sweep();
    const before = await missed();
    const parties = { supplierPib: sandboxParties.supplier.pib, buyerPib: world.companies[0]?.company.pib };
    await inOwnWorld("inject-purchase", { ...parties, number: "DUPLO-1", lines });
    await world.settle(async () => (await numbered("DUPLO-1")) === 1);
    await advance(1);
    await world.settle(everythingDelivered);
    await sweep();
    expect(await missed()).toEqual(before);
    expect(await numbered("DUPLO-1")).toBe(1);
  });
});

/** The time-outs that happened on the way have been told, too. */
async function everythingDelivered(): Promise<boolean> {
  const answer: { deliveries: { outcome: string }[] } = await (
    await fetch(`${world.sandbox.url}/__sim/deliveries`)
  ).json();
  return answer.deliveries.every(({ outcome }) => outcome !== "waiting");
}

const numbered = (number: string) =>
  withCompany(company.organizationId, (tx) => tx.invoice.count({ where: { number } }));

describe("a document of which no notification comes", () => {
  test("is followed by asking, and not asked about again before its time", async () => {
    await documents(0, 1);
    await manual(today(), today());
    const number = `SINH-${count}`;
    const find = () =>
      withCompany(company.organizationId, (tx) =>
        tx.sefInvoice.findFirstOrThrow({ where: { invoice: { number, direction: "sales" } } }),
      );
    const sent = await find();
    await world.control("buyer", {
      salesInvoiceId: Number(sent.sefInvoiceId),
      action: "accept",
      comment: null,
    });
    await owner.query("UPDATE sef_invoice SET next_poll_at = NULL WHERE id <> $1", [sent.id]);
    await owner.query("UPDATE sef_invoice SET next_poll_at = now() WHERE id = $1", [sent.id]);
    await pollDocuments({ organizationId: company.organizationId, environment: "sandbox" }, clock);
    const after = await find();
    expect(after.status).toBe("Approved");
    expect(after.nextPollAt?.getTime()).toBeGreaterThan(Date.now() + 6 * dayMs);
    const events = await withCompany(company.organizationId, (tx) =>
      tx.statusEvent.findMany({ where: { invoiceId: after.invoiceId ?? "", sefStatus: "Approved" } }),
    );
    expect(events.map(({ cause }) => cause)).toEqual(["poll"]);
  });
});
