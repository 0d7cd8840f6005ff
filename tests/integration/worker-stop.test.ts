import { type ChildProcess, spawn } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#server/env.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { copyDraft, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await world.close();
});

/** Comes back when it takes jobs. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/worker.ts"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  worker = child;
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  return child;
}

test("SIGTERM gives up a call that SEF does not answer, stores its end as unclear, and leaves nothing locked", async () => {
  const invoiceId = await copyDraft(company, "2026-103", "GASENJE-1");
  await world.control("faults", { path: "/sales-invoice/ubl", kind: "timeout", times: 1 });
  const child = await startWorker();
  await queueInvoice(company, invoiceId);
  const stateOf = async () => (await read(company, invoiceId)).state;
  await expect.poll(stateOf, { interval: 50, timeout: 15_000 }).toBe("sending");
  const startedMs = performance.now();
  child.kill("SIGTERM");
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  expect([code, await stateOf()]).toEqual([0, "outcome_unknown"]);
  // Process managers kill after ten seconds.
  expect(performance.now() - startedMs).toBeLessThan(9_500);
  const owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();
  const { rows } = await owner.query(
    "SELECT (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL) AS jobs, (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE is_available) AS next",
  );
  await owner.end();
  expect(rows).toEqual([{ jobs: 0, next: expect.any(Number) }]);
}, 60_000);
