import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate } from "#server/db/migrate.ts";
import { schemaSql } from "#server/dev/schema-sql.ts";
import { env } from "#server/env.ts";

/** Columns, keys and indexes as text. What Prisma's schema cannot say (CHECK, what indexes carry along, partial and expression indexes) is left out. */
const shapeSql = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || numeric_precision || ',' || numeric_scale || ')', '')
         || ' ' || is_nullable || ' ' || coalesce(column_default, '-') AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL
  SELECT 'key ' || conrelid::regclass::text || ' ' || contype::text || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
     AND conrelid::regclass::text <> '_prisma_migrations'
  UNION ALL
  SELECT 'index ' || regexp_replace(regexp_replace(indexdef, ' INCLUDE \\([^)]*\\)$', ''),
                                    '^CREATE (UNIQUE )?INDEX \\S+ ', 'CREATE \\1INDEX ')
    FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     AND indexdef NOT LIKE '% WHERE %' AND indexname <> 'partner_pib_key'
  ORDER BY 1`;

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function shapeOf(url: string): Promise<string[]> {
  return (await query<{ line: string }>(url, shapeSql)).map((row) => row.line);
}

test("the migrations lead to exactly the Prisma schema", async () => {
  const migrated = env().SERVER_POSTGRES_URL;
  const name = `drift_${randomBytes(4).toString("hex")}`;
  const scratch = migrated.replace(/[^/]+$/, name);
  await query(migrated, `CREATE DATABASE ${name}`);
  try {
    await query(scratch, await schemaSql(scratch, null, readFileSync("prisma/schema.prisma", "utf8")));
    expect(await shapeOf(migrated)).toEqual(await shapeOf(scratch));
  } finally {
    await query(migrated, `DROP DATABASE ${name} WITH (FORCE)`);
  }
});

test("migrating again applies nothing, and a migration edited after it was applied stops the run", async () => {
  const url = env().SERVER_POSTGRES_URL;
  expect(await migrate(url)).toEqual([]);
  await query(url, "UPDATE _prisma_migrations SET checksum = 'another' WHERE migration_name LIKE '%tables'");
  await expect(migrate(url)).rejects.toThrow(/was edited after it was applied/);
});
