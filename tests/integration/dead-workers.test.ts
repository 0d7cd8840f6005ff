import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { env } from "#server/env.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { watchOverWorkers } from "#server/queue/free-dead-workers.ts";
import { openLifeLocks } from "#server/queue/life-lock.ts";
import { makeMember } from "#tests/support/members.ts";

const owner = new pg.Pool({ connectionString: env().SERVER_POSTGRES_URL, max: 2 });
afterAll(() => owner.end());

/** A job and a slot of SEF in the hands of this worker. */
async function takeWork(workerId: string): Promise<void> {
  const { organizationId } = await makeMember("Firma sa poslom");
  const payload = { organizationId, environment: "sandbox" } as const;
  const jobId = await withCompany(organizationId, (tx) => enqueue(tx, "send-invoices", payload));
  await owner.query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE id = $2",
    [workerId, jobId],
  );
  await owner.query(
    "INSERT INTO sef_slot (key_hash, slot, lease_until, lease_token) VALUES ($1, 1, now() + interval '1 minute', $1::text::uuid)",
    [workerId],
  );
}

async function holdings(workerId: string): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(
    `SELECT (SELECT count(*) FROM graphile_worker._private_jobs WHERE locked_by = $1)
          + (SELECT count(*) FROM sef_slot WHERE lease_token::text = $1) AS count`,
    [workerId],
  );
  return Number(rows[0]?.count);
}

test("a dead worker's jobs and slots are free after two looks, a living one's are left alone", async () => {
  const [dead, alive] = [randomUUID(), randomUUID()];
  const locks = await openLifeLocks(env().SERVER_POSTGRES_URL, () => undefined);
  await locks.hold(alive);
  await takeWork(dead);
  await takeWork(alive);
  const look = watchOverWorkers(owner);
  expect(await look()).toEqual([]);
  expect(await look()).toEqual([dead]);
  expect([await holdings(dead), await holdings(alive)]).toEqual([0, 2]);
  await locks.release();
  await look();
  expect(await look()).toEqual([alive]);
});
