import pg from "pg";
import { lifeLockKey } from "#server/db/worker-life.ts";

/**
 * Holds this worker's life lock until the process ends. Its connection must not go through a transaction pooler.
 *
 * @param onLost the connection is gone: others may take our work at any moment, so the process must stop now.
 */
export async function holdLifeLock(
  connectionString: string,
  workerId: string,
  onLost: () => void,
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString, keepAlive: true, keepAliveInitialDelayMillis: 10_000 });
  let ending = false;
  client.on("error", () => undefined);
  client.on("end", () => {
    if (!ending) onLost();
  });
  await client.connect();
  await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lifeLockKey(workerId)]);
  return async () => {
    ending = true;
    await client.end();
  };
}
