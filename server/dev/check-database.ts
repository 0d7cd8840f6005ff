import pg from "pg";
import { CannotStart } from "./single-copy.ts";

const connectTimeoutMs = 10_000;

/** @throws CannotStart with one sentence, without the password, when nobody can connect to the address in this variable. */
export async function checkDatabase(
  variable: "SERVER_POSTGRES_URL" | "SERVER_POSTGRES_APP_URL",
): Promise<void> {
  const connectionString = process.env[variable];
  if (!connectionString) return;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectTimeoutMs });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { host, pathname } = new URL(connectionString);
    throw new CannotStart(`${variable} (${host}${pathname}) does not work: ${reasonOf(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses fails with a list that has no message of its own. */
function reasonOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
