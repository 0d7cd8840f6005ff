import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, prisma } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { type Cluster, startPostgres } from "#server/dev/postgres.ts";
import { proveProcedures } from "#tests/support/procedure-matrix.ts";

/** A managed PostgreSQL gives no superuser: the same proofs with an owner that may only make roles. */
let cluster: Cluster;

beforeAll(async () => {
  cluster = await startPostgres({
    dataFolder: path.resolve(`.data/test-plain-${process.pid}`),
    ephemeral: true,
  });
  const client = new pg.Client({ connectionString: cluster.ownerUrl("postgres") });
  await client.connect();
  await client.query("CREATE ROLE plain LOGIN CREATEROLE NOSUPERUSER");
  await client.query("CREATE DATABASE managed OWNER plain");
  await client.end();
  const ownerUrl = `postgres://plain@127.0.0.1:${cluster.port}/managed`;
  await migrate(ownerUrl);
  await disconnect();
  process.env.SERVER_POSTGRES_URL = ownerUrl;
}, 60_000);

afterAll(async () => {
  await disconnect();
  await cluster.stop();
});

describe("with a database whose owner is no superuser", () => {
  test("the proofs run there, as seflow_app", async () => {
    const rows = await prisma().$queryRaw`
      SELECT current_user::text AS role, session_user::text AS login, current_database() AS database,
             (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS superuser`;
    expect(rows).toEqual([{ role: "seflow_app", login: "plain", database: "managed", superuser: false }]);
  });

  proveProcedures({ overDatabaseOnly: true });
});
