import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureDatabase, startPostgres } from "./postgres.ts";
import { schemaSql } from "./schema-sql.ts";

/**
 * Writes a new migration: the SQL that leads from the committed Prisma schema to the one in the work tree.
 *
 *   npx tsx server/dev/write-migration.ts add_delivery_notes
 *
 * Policies, CHECK constraints and functions are added to the file by hand.
 */
function committedSchema(): string | null {
  try {
    return execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z_]+$/.test(name))
    throw new Error("Name the migration in lower_case, e.g. add_delivery_notes.");
  const cluster = await startPostgres({
    dataFolder: path.resolve(`.data/write-migration-${process.pid}`),
    ephemeral: true,
  });
  try {
    await ensureDatabase(cluster, "scratch");
    const sql = await schemaSql(
      cluster.ownerUrl("scratch"),
      committedSchema(),
      readFileSync("prisma/schema.prisma", "utf8"),
    );
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = path.join("prisma/migrations", `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "migration.sql"), sql);
    console.log(`${folder}/migration.sql`);
  } finally {
    await cluster.stop();
  }
}

await main();
process.exit(0);
