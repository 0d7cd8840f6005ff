import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, inject } from "vitest";
import { disconnect } from "#server/db/client.ts";
import { faultsOfListings } from "./listings.ts";

/** Gives each test file a database of its own and the environment that points to it. */
const port = inject("postgresPort");
const name = `test_${randomBytes(6).toString("hex")}`;

async function asServer(sql: string): Promise<void> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query(sql);
  await client.end();
}

await asServer(`CREATE DATABASE ${name} TEMPLATE template STRATEGY FILE_COPY`);
Object.assign(process.env, {
  SERVER_POSTGRES_URL: `postgres://postgres@127.0.0.1:${port}/${name}`,
  PUBLIC_SERVER_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "test-only-secret-0123456789",
  SEFLOW_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
  // A sandbox that nobody listens at; a test that needs one starts it and names it before it reads the environment.
  SEFLOW_SANDBOX_URL: "http://127.0.0.1:9",
  SEF_CRON_SECRET: "test-only-cron-secret",
  // A mail server that nobody listens at: mail waits for it, and no procedure does.
  SMTP_URL: "smtp://127.0.0.1:9",
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  await disconnect();
  const faults = await faultsOfListings(`postgres://postgres@127.0.0.1:${port}/${name}`);
  await asServer(`DROP DATABASE ${name} WITH (FORCE)`);
  expect(faults, "lists say what the tables say").toEqual([]);
});
