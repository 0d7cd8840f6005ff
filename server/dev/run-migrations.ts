import { migrate } from "#server/db/migrate.ts";
import { env } from "#server/env.ts";

/** `npm run migrate`: brings the database of SERVER_POSTGRES_URL up to date; the step before each deployment. */
try {
  const applied = await migrate(env().SERVER_POSTGRES_URL);
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "Nothing to apply.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
