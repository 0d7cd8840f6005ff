import { type Cluster, startPostgres } from "./postgres.ts";
import { isAlive } from "./processes.ts";

const lookMs = 250;

/**
 * Starts the embedded PostgreSQL and starts it again on the same port when it dies; the other parts reconnect.
 */
export async function keepPostgres(
  options: { dataFolder: string; ephemeral: boolean },
  say: (line: string) => void,
): Promise<Cluster> {
  let current = await startPostgres(options);
  const { port } = current;
  let mending: Promise<void> | null = null;

  const mend = async () => {
    say("PostgreSQL stopped; starting it again.");
    try {
      current = await startPostgres({ ...options, port });
    } catch (error) {
      // The next look tries again.
      say(`PostgreSQL is not back yet: ${error instanceof Error ? error.message : String(error)}`);
    }
    mending = null;
  };
  const watch = setInterval(() => {
    if (!mending && !isAlive(current.pid)) mending = mend();
  }, lookMs);

  const stop = async () => {
    clearInterval(watch);
    await mending;
    await current.stop();
  };
  return { ...current, stop };
}
