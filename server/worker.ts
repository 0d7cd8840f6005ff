import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { checkDataRole } from "./db/check-role.ts";
import { disconnect } from "./db/client.ts";
import { beat } from "./db/worker-life.ts";
import { EnvError, env } from "./env.ts";
import { log } from "./log.ts";
import { cronItems } from "./queue/cron.ts";
import { watchOverWorkers } from "./queue/free-dead-workers.ts";
import { holdLifeLock } from "./queue/life-lock.ts";
import { nameThisWorker } from "./queue/this-worker.ts";

/**
 * The second process: runs the jobs of `tasks/`. Any number of them may run. The queue is worked as its owner, data is
 * reached as seflow_app like everywhere else.
 */

const concurrency = 10;
const watchMs = 1_000;
const beatMs = 10_000;

async function main(): Promise<void> {
  const connectionString = env().SERVER_POSTGRES_URL;
  await checkDataRole();
  const owner = new pg.Pool({ connectionString, max: concurrency + 2 });
  owner.on("error", (error) => log().warn({ err: error }, "A queue connection broke"));
  const runner = await startRunner(owner, connectionString);
  const look = watchOverWorkers(owner);
  const watch = everyMs(watchMs, async () => {
    const dead = await look();
    if (dead.length > 0) log().warn({ dead }, "Freed the jobs of dead workers");
  });
  // The launcher's channel: when it dies, so do we, gracefully.
  process.once("disconnect", () => void runner.stop());
  log().info("Worker started");
  await runner.promise;
  clearInterval(watch);
  await owner.end();
  await disconnect();
  log().info("Worker stopped");
}

async function startRunner(owner: pg.Pool, connectionString: string): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => {
      // At once: the first job may start before the next line of ours runs.
      nameThisWorker(workerPool.id);
      resolve(workerPool.id);
    });
  });
  const runner = await run({
    pgPool: owner,
    concurrency,
    taskDirectory: "tasks",
    parsedCronItems: cronItems,
    events,
    logger: new Logger(
      (scope) => (level, message) => log()[level === "warning" ? "warn" : level]({ ...scope }, message),
    ),
    preset: { worker: { fileExtensions: [".ts", ".js"] } },
  });
  const workerId = await named;
  await holdLifeLock(connectionString, workerId, () => {
    log().error("The life lock is lost: stopping before somebody else takes our work");
    process.exit(1);
  });
  await beat(workerId);
  setInterval(() => void beat(workerId).catch(() => undefined), beatMs).unref();
  return runner;
}

function everyMs(ms: number, work: () => Promise<void>): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    work()
      .catch((error: unknown) => log().warn({ err: error }, "Watching over workers failed"))
      .finally(() => {
        busy = false;
      });
  }, ms);
}

main().catch((error: unknown) => {
  const sentence = error instanceof EnvError || error instanceof Error ? error.message : String(error);
  process.stderr.write(`The worker cannot start: ${sentence}\n`);
  process.exit(1);
});
