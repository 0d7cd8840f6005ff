import pg from "pg";
import { lifeLockKey } from "#server/db/worker-life.ts";

export type LifeLocks = {
  /** Proves from now on that whoever goes by this name is alive. */
  hold: (name: string) => Promise<void>;
  /** Gives all names up, for a graceful stop. */
  release: () => Promise<void>;
};

/**
 * Opens the connection that holds this process's life locks until it ends. It must not go through a transaction
 * pooler.
 *
 * @param onLost the connection is gone: others may take our work at any moment, so the process must stop now.
 */
export async function openLifeLocks(connectionString: string, onLost: () => void): Promise<LifeLocks> {
  const client = new pg.Client({ connectionString, keepAlive: true, keepAliveInitialDelayMillis: 10_000 });
  let ending = false;
  client.on("error", () => undefined);
  await client.connect();
  client.on("end", () => {
    if (!ending) onLost();
  });
  return {
    hold: async (name) => {
      await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lifeLockKey(name)]);
    },
    release: async () => {
      ending = true;
      await client.end();
    },
  };
}
