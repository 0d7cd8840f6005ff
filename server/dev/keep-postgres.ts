import { type Cluster, startPostgres } from "./postgres.ts";

const lookMs = 1_000;

/**
 * Starts the embedded PostgreSQL and starts it again on the same port when it dies; the other parts reconnect.
 */
export async function keepPostgres(
  options: { dataFolder: string; ephemeral: boolean },
  say: (line: string) => void,
): Promise<Cluster> {
  let current = await startPostgres(options);
  const { port } = current;
  let mending = false;
  const watch = setInterval(async () => {
    if (mending || isAlive(current.pid)) return;
    mending = true;
    say("PostgreSQL stopped; starting it again.");
    try {
      current = await startPostgres({ ...options, port });
    } catch (error) {
      // Its last backends may still hold the memory: the next look tries again.
      say(`PostgreSQL is not back yet: ${error instanceof Error ? error.message : String(error)}`);
    }
    mending = false;
  }, lookMs);
  const stop = async () => {
    clearInterval(watch);
    await current.stop();
  };
  return { ...current, stop };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
