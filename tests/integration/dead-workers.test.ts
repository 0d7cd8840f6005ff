import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { listQuarantine, replayJob } from "#server/companies/quarantine.ts";
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

describe("a job that brings down worker after worker", () => {
  async function runsOut(task: "subscribe-company" | "send-invoices", deaths: number) {
    const member = await makeMember("Firma sa otrovnim poslom");
    const { organizationId } = member;
    const payload = { organizationId, environment: "sandbox", runId: randomUUID() } as const;
    const jobId = await withCompany(organizationId, (tx) => enqueue(tx, task, payload));
    const look = watchOverWorkers(owner);
    const workers = Array.from({ length: deaths }, () => randomUUID());
    for (const worker of workers) {
      await owner.query(
        "UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now(), attempts = attempts + 1 WHERE id = $2",
        [worker, jobId],
      );
      await look();
      await look();
    }
    const { rows } = await owner.query<{ attempts: number }>(
      "SELECT attempts FROM graphile_worker._private_jobs WHERE id = $1",
      [jobId],
    );
    return { member, payload, workers, jobs: rows };
  }

  test("is back in the queue after two deaths, with no attempt used up", async () => {
    const { jobs, member } = await runsOut("subscribe-company", 2);
    expect(jobs).toEqual([{ attempts: 0 }]);
    expect(await listQuarantine(member.organizationId)).toEqual([]);
  });

  test("is in its company's quarantine after three, with the workers that died, and an admin puts it back once", async () => {
    const { jobs, member, workers, payload } = await runsOut("subscribe-company", 3);
    expect(jobs).toEqual([]);
    const [stopped, ...others] = await listQuarantine(member.organizationId);
    expect(others).toEqual([]);
    expect(stopped).toMatchObject({ task: "subscribe-company", workers });
    const stranger = await makeMember("Druga firma");
    expect(await listQuarantine(stranger.organizationId)).toEqual([]);
    const actor = { userId: member.session.userId, name: member.session.name };
    const replay = () => replayJob({ organizationId: member.organizationId, actor }, stopped?.id ?? "");
    await replay();
    await expect(replay()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listQuarantine(member.organizationId)).toEqual([]);
    const { rows } = await owner.query(
      "SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'runId' = $1",
      [payload.runId],
    );
    expect(rows).toEqual([{ payload }]);
  });

  test("but only drains a company's queue stays longer: the document that kills is stopped by its own count", async () => {
    expect((await runsOut("send-invoices", 3)).jobs).toEqual([{ attempts: 0 }]);
    expect((await runsOut("send-invoices", 6)).jobs).toEqual([]);
  });
});
