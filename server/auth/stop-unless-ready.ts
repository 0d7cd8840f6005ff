import { checkDataRole } from "#server/db/check-role.ts";
import { EnvError, env } from "#server/env.ts";

/** Ends the process with one sentence when the environment or the database role is not what it must be. */
export async function stopUnlessReady(): Promise<void> {
  try {
    env();
    await checkDataRole();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  // The database driver explains itself over several lines and says what happened in the last one.
  const text = error instanceof Error ? error.message : String(error);
  const last = text.trim().split("\n").at(-1)?.trim();
  return `The portal cannot start with this database: ${last || "it gave no reason"}`;
}
