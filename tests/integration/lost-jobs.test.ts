import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import { env } from "#server/env.ts";
import { requestAct } from "#server/exchange/acts/request-act.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import { wakeWork } from "#server/exchange/wake-work.ts";
import { enqueueMail } from "#server/mail/queue-mail.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { startBulkSend } from "#server/sales/send/bulk-send.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { wakeSends } from "#server/sales/send/wake-sends.ts";
import { requestSync } from "#server/sync/request-sync.ts";
import { actingAs, makePurchaseToAnswer } from "#tests/support/documents.ts";
import { makeMember } from "#tests/support/members.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { copyDraft, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

/** A queue that has forgotten: an operator deleted a job, or a restored database has documents and no jobs. */

let owner: pg.Pool;
let world: SefWorld;
let company: ActingCompany;
let invoiceId: string;
let counter = 0;

beforeAll(async () => {
  ({ world, company } = await openStage());
  owner = new pg.Pool({ connectionString: env().SERVER_POSTGRES_URL, max: 2 });
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

test("a job asked for while a worker is just taking the one of the same key is added, not lost", async () => {
  const key = `send-invoices:${company.organizationId}:sandbox`;
  await wakeSends(inTwoMinutes);
  const worker = await owner.connect();
  try {
    await worker.query("BEGIN");
    await worker.query(
      "UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'taker' WHERE key = $1",
      [key],
    );
    const second = withCompany(company.organizationId, (tx) =>
      enqueueSends(tx, { organizationId: company.organizationId, environment: "sandbox" }),
    );
    // It waits for the worker's row: only then is the moment the one that matters.
    await expect.poll(() => waitingForLocks()).toBe(1);
    await worker.query("COMMIT");
    expect(await second).toMatch(/^\d+$/);
  } finally {
    worker.release();
  }
  const { rows } = await owner.query<{ count: string }>(
    "SELECT count(*) FROM graphile_worker.jobs WHERE key = $1 AND locked_at IS NULL",
    [key],
  );
  expect(rows).toEqual([{ count: "1" }]);
});

describe("work of other kinds whose job is gone", () => {
  const jobsOf = async (key: string) =>
    (
      await owner.query<object>(
        "SELECT key, payload, priority FROM graphile_worker._private_jobs WHERE key LIKE $1",
        [`${key}%`],
      )
    ).rows;
  const loseJobs = (key: string) =>
    owner.query("DELETE FROM graphile_worker._private_jobs WHERE key LIKE $1", [`${key}%`]);
  const beginBulk = async () =>
    startBulkSend(company, [await copyDraft(company, "2026-103", `GRUPA-${counter}`)]);
  const day = civilDate("2026-01-05");

  test.each<[string, string, () => Promise<unknown>]>([
    ["bulk:", "a bulk run", beginBulk],
    [
      "sync-period:",
      "a reading of SEF",
      () => requestSync(company, { dateFrom: day, dateTo: day, status: null }),
    ],
    [
      "act-on-documents:",
      "an act",
      async () => {
        const member = await makeMember("Bez posla");
        const purchaseId = await makePurchaseToAnswer(member);
        await requestAct(actingAs(member), { kind: "accept", invoiceId: purchaseId, comment: null });
      },
    ],
    [
      "send-mail:",
      "a mail",
      () =>
        withCompany(company.organizationId, async (tx) => {
          const { organizationId, environment } = company;
          const words = {
            recipient: "kupac@example.rs",
            fromName: "Firma",
            subject: "Faktura",
            body: "U prilogu",
          };
          const own = {
            organizationId,
            environment,
            messageId: "<1@localhost>",
            state: "queued",
            actorName: "Ana",
          };
          const { id } = await tx.outgoingMail.create({ data: { ...own, ...words } });
          await enqueueMail(tx, company, id);
        }),
    ],
  ])("%s %s gets the same job again, once, and keeps the one that is there", async (key, _, begin) => {
    await begin();
    const before = await jobsOf(key);
    expect(before).toHaveLength(1);
    await wakeWork();
    expect(await jobsOf(key)).toEqual(before);
    await loseJobs(key);
    await wakeWork();
    await wakeWork();
    expect(await jobsOf(key)).toEqual(before);
    await loseJobs(key);
  });

  test("is not woken while it is in quarantine for bringing workers down", async () => {
    await beginBulk();
    const [job] = await jobsOf("bulk:");
    await loseJobs("bulk:");
    const { payload } = z.object({ payload: z.unknown() }).parse(job);
    await owner.query(
      "INSERT INTO quarantined_job (organization_id, task, payload, workers) VALUES ($1, 'bulk-send', $2, '{}')",
      [company.organizationId, JSON.stringify(payload)],
    );
    await wakeWork();
    const key = `bulk:${z.object({ runId: z.string() }).parse(payload).runId}`;
    expect(await jobsOf(key)).toEqual([]);
    await owner.query("UPDATE quarantined_job SET replayed_at = now() WHERE task = 'bulk-send'");
    await wakeWork();
    expect(await jobsOf(key)).toHaveLength(1);
  });
});

async function waitingForLocks(): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%app.enqueue%'`,
  );
  return Number(rows[0]?.count);
}
