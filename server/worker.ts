import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { checkDataRole } from "./db/check-role.ts";
import { disconnect } from "./db/client.ts";
import { beat, nameThisWorker } from "./db/worker-life.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { cronItems } from "./queue/cron.ts";
import { watchOverWorkers } from "./queue/free-dead-workers.ts";
import { type LifeLocks, openLifeLocks } from "./queue/life-lock.ts";
import { giveUpCalls } from "./sef/calls-under-way.ts";

/**
 * The second process: runs the jobs of `tasks/`. Any number of them may run. The queue is worked as its owner, data is
 * reached as seflow_app like everywhere else.
 */

const concurrency = 10;
const watchMs = 1_000;
const beatMs = 10_000;
/** Calls that SEF has not answered by then are given up: the next worker asks SEF what became of them. */
const callPatienceMs = 4_000;
/** A job that is not done by then goes back to the queue as it is; process managers wait ten seconds and more. */
const stopPatienceMs = 9_000;

async function main(): Promise<void> {
  const connectionString = env().SERVER_POSTGRES_URL;
  await checkDataRole();
  const workerId = randomUUID();
  const life = await openLifeLocks(connectionString, () => {
    log().error("The life lock is lost: stopping before somebody else takes our work");
    process.exit(1);
  });
  // Before the first job: what it claims carries this name.
  await life.hold(workerId);
  nameThisWorker(workerId);
  const owner = openPool(connectionString);
  const { runner, queueName } = await startRunner(owner, life);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
    process.once(signal, () => stop(runner, () => handBack(owner, queueName)));
  const look = watchOverWorkers(owner);
  everyMs(watchMs, "Watching over workers failed", async () => {
    const dead = await look();
    if (dead.length > 0) log().warn({ dead }, "Freed the jobs of dead workers");
  });
  await beat(workerId);
  everyMs(beatMs, "The heartbeat failed", () => beat(workerId));
  log().info("Worker started");
  // Process managers wait for this word, and so does the launcher.
  process.send?.("ready");
  await runner.promise;
  await life.release();
  await disconnect();
  log().info("Worker stopped");
}

/** A connection that breaks is logged and replaced: PostgreSQL may restart under us. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: concurrency + 2 });
  const report = (error: Error) => log().warn({ detail: error.message }, "A queue connection broke");
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  return pool;
}

/** @returns the runner, and the name under which its jobs are locked. */
async function startRunner(pgPool: pg.Pool, life: LifeLocks): Promise<{ runner: Runner; queueName: string }> {
  const events: WorkerEvents = new EventEmitter();
  const created = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    pgPool,
    concurrency,
    taskDirectory: "tasks",
    parsedCronItems: cronItems,
    events,
    // Ours end the process only after the last job.
    noHandleSignals: true,
    logger: new Logger(
      (scope) => (level, message) => log()[level === "warning" ? "warn" : level]({ ...scope }, message),
    ),
    preset: { worker: { fileExtensions: [".ts", ".js"] } },
  });
  // The queue locks jobs under the pool's name, which is known only now: see watchOverWorkers for the moment between.
  const queueName = await created;
  await life.hold(queueName);
  return { runner, queueName };
}

function stop(runner: Runner, giveBack: () => Promise<void>): void {
  log().info("Stopping: no new jobs");
  setTimeout(giveUpCalls, callPatienceMs).unref();
  setTimeout(() => {
    log().warn("A job takes too long: handing it back");
    giveBack()
      .catch((error: unknown) => log().warn({ err: error }, "Handing back failed: others will notice"))
      .finally(() => process.exit(1));
  }, stopPatienceMs).unref();
  runner.stop().catch((error: unknown) => log().warn({ err: error }, "Stopping failed"));
}

/** What we still hold is free for the next worker at once, not only when it has noticed that we are gone. */
async function handBack(owner: pg.Pool, queueName: string): Promise<void> {
  await owner.query("SELECT graphile_worker.force_unlock_workers($1)", [[queueName]]);
}

/** Work that repeats while the process lives; a round that takes longer than `ms` skips the next. */
function everyMs(ms: number, failure: string, work: () => Promise<void>): void {
  let busy = false;
  const round = () => {
    if (busy) return;
    busy = true;
    work()
      .catch((error: unknown) =>
        log().warn({ detail: error instanceof Error ? error.message : String(error) }, failure),
      )
      .finally(() => {
        busy = false;
      });
  };
  setInterval(round, ms).unref();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const sentence = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The worker cannot go on: ${sentence}\n`);
    process.exit(1);
  },
);
