import type { Pool, PoolClient } from "pg";
import { lifeLockKey } from "#server/db/worker-life.ts";
import { countCrashes } from "./count-crashes.ts";

/**
 * Frees the jobs and slots of workers that died. graphile-worker itself leaves them locked for four hours; the life lock tells
 * within a second or two whether their owner lives.
 *
 * @param owner connections of the queue's owner.
 * @returns one look; it frees whoever was found dead in the look before, too: a worker that is just starting takes
 *   jobs a moment before it holds its lock.
 */
export function watchOverWorkers(owner: Pool): () => Promise<string[]> {
  let suspects: ReadonlySet<string> = new Set();
  return async () => {
    const client = await owner.connect();
    try {
      await client.query("BEGIN");
      const silent = await findSilent(client);
      const dead = silent.filter((id) => suspects.has(id));
      if (dead.length > 0) await free(client, dead);
      await client.query("COMMIT");
      suspects = new Set(silent);
      return dead;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  };
}

/**
 * Their jobs at once; their slots only when SEF has surely read their last call and counted its second: what a dead
 * process has written may lie before a busy server for a while. The key's other two slots work meanwhile.
 */
async function free(client: PoolClient, dead: string[]): Promise<void> {
  await countCrashes(client, dead);
  await client.query("SELECT graphile_worker.force_unlock_workers($1)", [dead]);
  await client.query(
    `UPDATE sef_slot SET lease_until = NULL, lease_token = NULL, free_at = clock_timestamp() + interval '5 seconds'
      WHERE lease_token::text = ANY ($1)`,
    [dead],
  );
}

/** Names under which jobs, queues or slots are held while nobody holds the life lock of that name. */
async function findSilent(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`
    SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL
    UNION SELECT lease_token::text FROM sef_slot WHERE lease_until > clock_timestamp()`);
  const silent: string[] = [];
  for (const { id } of rows) {
    const sql = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free";
    const probe = await client.query<{ free: boolean }>(sql, [lifeLockKey(id)]);
    if (probe.rows[0]?.free) silent.push(id);
  }
  return silent;
}
