import type { PoolClient } from "pg";

/** A job that so many workers died of, one after the other, is no accident. */
const crashesMax = 3;
/**
 * A drain job sends whatever waits: the document that kills is stopped by its own count after three deaths, and the
 * company's other documents go on. Only when that does not help is the drain at fault.
 */
const drainTask = "send-invoices";
const drainCrashesMax = 6;

/**
 * Notes which jobs the dead workers held. One that has killed its third worker leaves the queue for the company's
 * quarantine, from where an admin can put it back. A job of no company (the clockwork's) comes again by the clock and is
 * dropped. Comes before the unlocking, in the same transaction.
 *
 * A crash uses up none of the queue's own attempts: those are for bugs that throw.
 */
export async function countCrashes(client: PoolClient, dead: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO job_crash (job_id, worker_id)
     SELECT id, locked_by FROM graphile_worker._private_jobs WHERE locked_by = ANY ($1) ON CONFLICT DO NOTHING`,
    [dead],
  );
  await client.query(
    "UPDATE graphile_worker._private_jobs SET attempts = greatest(attempts - 1, 0) WHERE locked_by = ANY ($1)",
    [dead],
  );
  for (const killer of await findKillers(client)) await quarantine(client, killer);
  await client.query(
    "DELETE FROM job_crash c WHERE NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.id = c.job_id)",
  );
}

type Killer = { id: string; task: string; payload: { organizationId?: string }; workers: string[] };

async function findKillers(client: PoolClient): Promise<Killer[]> {
  const { rows } = await client.query<Killer>(
    `SELECT j.id::text, t.identifier AS task, j.payload, array_agg(c.worker_id ORDER BY c.crashed_at) AS workers
       FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       JOIN job_crash c ON c.job_id = j.id
      GROUP BY j.id, t.identifier
     HAVING count(*) >= CASE WHEN t.identifier = $1 THEN $2::int ELSE $3::int END`,
    [drainTask, drainCrashesMax, crashesMax],
  );
  return rows;
}

async function quarantine(client: PoolClient, { id, task, payload, workers }: Killer): Promise<void> {
  const { organizationId } = payload;
  if (organizationId) {
    // The owner of the tables is bound by the same wall between tenants as everybody.
    await client.query("SELECT set_config('app.organization_id', $1, true)", [organizationId]);
    await client.query(
      "INSERT INTO quarantined_job (organization_id, task, payload, workers) VALUES ($1, $2, $3, $4)",
      [organizationId, task, JSON.stringify(payload), workers],
    );
  }
  await client.query("DELETE FROM graphile_worker._private_jobs WHERE id = $1", [id]);
}
