import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays } from "#server/domain/civil-date.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { getExchange } from "#server/sync/get-exchange.ts";
import { requestSync, requestTakeover } from "#server/sync/request-sync.ts";
import { runSync } from "#server/sync/run-sync.ts";
import { sweepCompany } from "#server/sync/sweep-company.ts";
import { cuttingProxy } from "#tests/support/cutting-sef.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openSyncWorld, type SyncWorld } from "#tests/support/sync-world.ts";

// Hundreds of lists and documents: patience for a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let sync: SyncWorld;
beforeAll(async () => {
  sync = await openSyncWorld();
});
afterAll(() => sync.close());

describe("a period that somebody asks for", () => {
  test("brings documents of both directions with partner and invoice, and says how many", async () => {
    await sync.documents(3, 2);
    const run = await sync.manual(sync.today(), sync.today());
    expect(run).toMatchObject({
      state: "done",
      result: { salesSynced: 2, purchaseSynced: 3, errors: [] },
      progress: 1,
    });
    expect([await sync.here("sales"), await sync.here("purchase")]).toEqual([2, 3]);
  });

  test("asked for again changes nothing", async () => {
    const before = await sync.fingerprint();
    expect(await sync.manual(sync.today(), sync.today())).toMatchObject({
      result: { salesSynced: 2, purchaseSynced: 3, errors: [] },
    });
    expect(await sync.fingerprint()).toEqual(before);
  });

  test("of one status brings that status only", async () => {
    await sync.documents(2, 0);
    const found = await withCompany(sync.company.organizationId, (tx) =>
      tx.sefInvoice.findFirstOrThrow({ where: { direction: "purchase" }, orderBy: { sefInvoiceId: "desc" } }),
    );
    await sync.world.control("buyer", {
      purchaseInvoiceId: Number(found.sefInvoiceId),
      action: "reject",
      comment: "Ne",
    });
    const run = await sync.manual(sync.today(), sync.today(), "Rejected");
    expect(run.result).toEqual({ salesSynced: 0, purchaseSynced: 1, errors: [] });
    expect(await sync.here("purchase")).toBe(3);
  });

  test("goes on after a crash behind the last document that is here, and reads none twice", async () => {
    await sync.documents(4, 0);
    const runId = await requestSync(
      sync.company,
      { dateFrom: sync.today(), dateTo: sync.today(), status: null },
      sync.clock,
    );
    const payload = { organizationId: sync.company.organizationId, environment: "sandbox", runId } as const;
    const small = { pageSize: 2, jobMs: 0, cap: 50 };
    const start = await sync.here("purchase");
    while ((await sync.here("purchase")) === start) await runSync(payload, sync.clock, small);
    const before = await sync.here("purchase");
    expect(before).toBeLessThan(9);
    // The worker dies: its job is gone, and nothing but the rows tells how far it was.
    await sync.owner.query("DELETE FROM graphile_worker._private_jobs");
    const asked = (await xmlCalls()).length;
    const night = () => new Date(`${sync.today()}T02:00:00Z`);
    await sweepCompany(payload, night);
    await runJobs();
    expect((await sync.result(runId)).state).toBe("done");
    expect(await sync.here("purchase")).toBe(9);
    expect((await xmlCalls()).length - asked).toBe(9 - before);
  });

  test("a second one is refused while the first goes on", async () => {
    await requestSync(
      sync.company,
      { dateFrom: sync.today(), dateTo: sync.today(), status: null },
      sync.clock,
    );
    const second = requestSync(
      sync.company,
      { dateFrom: sync.today(), dateTo: sync.today(), status: null },
      sync.clock,
    );
    await expect(second).rejects.toThrow("SYNC_RUNNING");
    await runJobs();
  });

  test("of five asked for at the same moment one goes on, and the rest are told why not", async () => {
    const order = { dateFrom: sync.today(), dateTo: sync.today(), status: null };
    const ends = await Promise.allSettled(
      Array.from({ length: 5 }, () => requestSync(sync.company, order, sync.clock)),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const end of ends) if (end.status === "rejected") expect(end.reason.message).toBe("SYNC_RUNNING");
    await runJobs();
  });

  test("a list that looks cut short is asked for in smaller parts until all is here", async () => {
    await sync.documents(7, 0);
    const proxy = await cuttingProxy(sync.world.sandbox.url, 5);
    const demo = await connectDemo(proxy.url);
    const period = { dateFrom: addDays(sync.today(), -3), dateTo: sync.today(), status: null };
    const runId = await requestSync(demo, period, sync.clock);
    const payload = { organizationId: sync.company.organizationId, environment: "demo", runId } as const;
    const shown = async () => (await getExchange(demo, sync.clock)).runs.find(({ id }) => id === runId);
    while ((await shown())?.state === "running") {
      await runSync(payload, sync.clock, { pageSize: 25, jobMs: 60_000, cap: 5 });
    }
    vi.unstubAllGlobals();
    await proxy.close();
    await sync.owner.query("DELETE FROM graphile_worker._private_jobs");
    const run = await shown();
    // One day of one status cannot be divided: the doubt is said.
    expect(run?.result?.errors.join()).toMatch(/LIST_CAPPED/);
    const windows = await withCompany(sync.company.organizationId, (tx) =>
      tx.syncWindow.findMany({ where: { runId, direction: "purchase" } }),
    );
    // Four days, then two, then one, then its statuses.
    expect(windows.filter(({ state }) => state === "split")).toHaveLength(3);
    expect(run?.result?.purchaseSynced).toBeGreaterThan(5);
    await sync.manual(sync.today(), sync.today());
    expect(await sync.here("purchase")).toBe(16);
  });
});

describe("the takeover of the history", () => {
  test("brings every month since 2022, and each month's count equals SEF's", async () => {
    await sync.advance(40);
    await sync.documents(2, 1);
    await requestTakeover(sync.company, sync.clock);
    await runJobs();
    const { runs } = await getExchange(sync.company, sync.clock);
    const run = runs.find(({ kind }) => kind === "takeover");
    expect(run?.state).toBe("done");
    expect(run?.months.at(-1)?.month).toBe("2022-01");
    const filled = run?.months.filter(({ listed }) => listed > 0) ?? [];
    expect(filled.length).toBeGreaterThanOrEqual(2);
    expect(filled.filter(({ listed, stored }) => listed !== stored)).toEqual([]);
    expect(await sync.here("purchase")).toBe(18);
  });
});

/** The company in another environment; what goes to that environment's own host arrives at this address. */
async function connectDemo(address: string): Promise<ActingCompany> {
  const realFetch = fetch;
  vi.stubGlobal("fetch", (target: string | URL, options?: RequestInit) =>
    realFetch(String(target).replace("https://demoefaktura.mfin.gov.rs", address), options),
  );
  const { organizationId } = sync.company;
  await updateSefKey(
    { organizationId, actor: sync.company.actor },
    { environment: "demo", apiKey: sync.apiKey },
  );
  await sync.owner.query(
    "UPDATE organization_integration SET sef_settings = sef_settings || $1 WHERE environment = 'demo'",
    [JSON.stringify({ rateLimitMinTimeMs: 0, rateLimitMaxConcurrent: 3 })],
  );
  await sync.owner.query("DELETE FROM graphile_worker._private_jobs");
  return { ...sync.company, environment: "demo" };
}

async function xmlCalls(): Promise<string[]> {
  const answer: { requests: { path: string }[] } = await (
    await fetch(`${sync.world.sandbox.url}/__sim/requests`)
  ).json();
  return answer.requests.map(({ path }) => path).filter((path) => path.endsWith("/xml"));
}
