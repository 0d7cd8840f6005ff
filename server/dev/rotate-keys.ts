import { disconnect } from "#server/db/client.ts";
import { env } from "#server/env.ts";
import { resealSecrets } from "./reseal-secrets.ts";

/**
 * `npm run rotate-keys`: seals every secret with the newest master key. With the new key in SEFLOW_MASTER_KEY and the
 * former one in SEFLOW_OLD_MASTER_KEYS the portal goes on meanwhile; may be stopped and run again at any time.
 */
try {
  const { found, resealed, unopened } = await resealSecrets(env().SERVER_POSTGRES_URL, {
    onBatch: (so) => console.log(`… ${so.found} secrets looked at, ${so.resealed} sealed anew`),
  });
  console.log(
    `${found} secrets: ${resealed} sealed anew, ${found - resealed - unopened.length} were already.`,
  );
  if (unopened.length > 0) {
    console.error(`${unopened.length} cannot be opened with the keys that are set:\n${unopened.join("\n")}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
