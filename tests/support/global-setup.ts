import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#server/db/migrate.ts";
import { ensureDatabase, startPostgres } from "#server/dev/postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgresPort: number;
  }
}

/** One throw-away PostgreSQL for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgres({
    dataFolder: path.resolve(`.data/test-${process.pid}`),
    ephemeral: true,
  });
  await ensureDatabase(cluster, "template");
  await migrate(cluster.ownerUrl("template"));
  project.provide("postgresPort", cluster.port);
  return () => cluster.stop();
}
