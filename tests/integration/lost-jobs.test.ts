import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { env } from "#server/env.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { queueInvoice } from "#server/sales/queue-invoice.ts";
import { wakeSends } from "#server/sales/wake-sends.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { actingAs, copyDraft, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

/** A queue that has forgotten: an operator deleted a job, or a restored database has documents and no jobs. */

let owner: pg.Pool;
let world: SefWorld;
let company: ActingCompany;
let invoiceId: string;
let counter = 0;

beforeAll(async () => {
  world = await openSefWorld();
  owner = new pg.Pool({ connectionString: env().SERVER_POSTGRES_URL, max: 2 });
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  company = actingAs(first);
});
beforeEach(async () => {
  counter += 1;
  invoiceId = await copyDraft(company, "2026-103", `BEZ-POSLA-${counter}`);
  await queueInvoice(company, invoiceId);
  await owner.query("DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'send-invoices:%'");
});
afterAll(async () => {
  await world.close();
  await owner.end();
});

const inTwoMinutes = () => new Date(Date.now() + 120_000);
const drainJobs = async () => {
  const { rows } = await owner.query<{ count: string }>(
    "SELECT count(*) FROM graphile_worker.jobs WHERE key = $1",
    [`send-invoices:${company.organizationId}:sandbox`],
  );
  return Number(rows[0]?.count);
};

test("a waiting document whose job is gone is sent all the same, within minutes", async () => {
  await wakeSends();
  expect(await drainJobs()).toBe(0);
  await wakeSends(inTwoMinutes);
  expect(await drainJobs()).toBe(1);
  await owner.query(
    "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key LIKE 'send-invoices:%'",
  );
  await runJobs();
  expect((await read(company, invoiceId)).state).toBe("sent");
});

test("a document left in the hands of a dead worker, with no job for it, gets one too", async () => {
  await owner.query(
    `UPDATE invoice SET state = 'sending', state_changed_at = now(), next_attempt_at = NULL,
            claimed_by = '00000000-0000-4000-8000-00000000dead' WHERE id = $1`,
    [invoiceId],
  );
  await wakeSends(inTwoMinutes);
  expect(await drainJobs()).toBe(1);
});

test("a company whose sending is in quarantine is not woken: it would bring the workers down again", async () => {
  const payload = JSON.stringify({ organizationId: company.organizationId, environment: "sandbox" });
  await owner.query(
    "INSERT INTO quarantined_job (organization_id, task, payload, workers) VALUES ($1, 'send-invoices', $2, '{}')",
    [company.organizationId, payload],
  );
  await wakeSends(inTwoMinutes);
  expect(await drainJobs()).toBe(0);
  await owner.query("UPDATE quarantined_job SET replayed_at = now() WHERE organization_id = $1", [
    company.organizationId,
  ]);
  await wakeSends(inTwoMinutes);
  expect(await drainJobs()).toBe(1);
});
