import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runMigrations as runQueueMigrations } from "graphile-worker";
import pg from "pg";

/** Any number; the same in every process, so that two starting copies migrate one after the other. */
const advisoryLock = 72_707_369;

const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Applies `prisma/migrations/<name>/migration.sql` in order, one transaction each, and the queue's own migrations.
 *
 * The ledger table and its checksums are those of Prisma's command line, so that it can take over wherever its native
 * engine is at hand. A file that was edited after it was applied stops the run.
 *
 * @param connectionString of the owner of the tables.
 * @returns names of the migrations applied now.
 */
export async function migrate(
  connectionString: string,
  folder = path.resolve("prisma/migrations"),
): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    await client.query(ledger);
    const applied = await applyMissing(client, folder);
    await runQueueMigrations({ connectionString });
    return applied;
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<string[]> {
  const rows = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const done = new Map(rows.rows.map((row) => [row.migration_name, row.checksum]));
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const applied: string[] = [];
  for (const name of names.sort()) {
    const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    const known = done.get(name);
    if (known === checksum) continue;
    if (known !== undefined) throw new Error(`Migration ${name} was edited after it was applied.`);
    await applyOne(client, name, sql, checksum);
    applied.push(name);
  }
  return applied;
}

async function applyOne(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query("BEGIN");
  try {
    // The whole file in one simple query, so that function bodies and DO blocks arrive unbroken.
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
