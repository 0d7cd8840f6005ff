import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { migrate } from "#server/db/migrate.ts";
import { EnvError, env, readEnv } from "#server/env.ts";
import { checkDatabase } from "./check-database.ts";
import { keepRunning, type RunningPart } from "./child.ts";
import { demoAccountant, demoClerk, demoCompanies, demoPassword } from "./demo-world.ts";
import { keepPostgres } from "./keep-postgres.ts";
import { ensureDatabase } from "./postgres.ts";
import { prepareCode } from "./prepare-code.ts";
import { devSecrets } from "./secrets-file.ts";
import { readSettings, type Settings } from "./settings.ts";
import { CannotStart, checkCheckout, checkPort, claimFolder } from "./single-copy.ts";

/**
 * `npm run dev`: the whole product on one machine. PostgreSQL (unless SERVER_POSTGRES_URL names one), migrations, demo
 * data, SEF sandbox, portal and worker; Ctrl+C stops all of it. `start.ts production` runs the built portal instead,
 * for browser tests.
 */

const readyTimeoutMs = 120_000;
/** A step of the start that is under way when Ctrl+C comes gets so long to end by itself. */
const startPatienceMs = 3_000;

const say = (line: string) => console.log(line);
const leaving = new AbortController();
const stops: (() => Promise<void> | void)[] = [];

async function start(settings: Settings): Promise<void> {
  const { folder, dataFolder, port, sandboxPort, isProduction, portalUrl } = settings;
  mkdirSync(folder, { recursive: true });
  stops.push(claimFolder(folder, portalUrl));
  if (!isProduction) checkCheckout();
  await checkPort(port, "PORT");
  await checkPort(sandboxPort, "SEFLOW_SANDBOX_PORT");
  if (settings.isEphemeral) prepareEphemeral(dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  prepareEnvironment(settings);
  await prepareCode(isProduction, leaving.signal);
  await prepareDatabase(settings);
  leaving.signal.throwIfAborted();

  keep(settings, "The portal", "web", [
    ...["node_modules/next/dist/bin/next", isProduction ? "start" : "dev"],
    ...["-H", "127.0.0.1", "-p", String(port)],
  ]);
  keep(settings, "The sandbox", "sandbox", [
    ...["--import", "tsx", "server/sandbox/main.ts"],
    ...["--port", String(sandboxPort), "--journal", path.join(dataFolder, "sandbox.jsonl")],
  ]);
  // The development server makes a page when it is first asked for: that may go on beside the rest.
  await Promise.all([
    untilAnswers(`http://127.0.0.1:${port}/sign-in`, folder),
    prepareWorld(settings).then(() => startWorker(settings)),
  ]);
  greet(settings);
}

/** Demo data, and a sandbox in which each company of it gets a world of its own. */
async function prepareWorld({ folder, sandboxUrl }: Settings): Promise<void> {
  // Only now: they import the generated client.
  const { disconnect } = await import("#server/db/client.ts");
  const { followSandbox } = await import("./follow-sandbox.ts");
  const { seed } = await import("./seed.ts");
  await seed(env().SERVER_POSTGRES_URL);
  await untilAnswers(`${sandboxUrl}/__sim/clock`, folder);
  await followSandbox(sandboxUrl);
  await disconnect();
}

function startWorker(settings: Settings): Promise<void> {
  leaving.signal.throwIfAborted();
  const worker = keep(settings, "The worker", "worker", ["--import", "tsx", "server/worker.ts"]);
  return until("The worker does not get ready", settings.folder, worker.isReady);
}

/** Fresh at the start too: the run before may have been killed. */
function prepareEphemeral(dataFolder: string): void {
  // Its own PostgreSQL, whatever database `.env` names: a test must not work on anybody's data.
  // Empty rather than deleted: Next reads `.env` as well.
  process.env.SERVER_POSTGRES_URL = "";
  process.env.SERVER_POSTGRES_APP_URL = "";
  const clear = () => rmSync(dataFolder, { recursive: true, force: true });
  clear();
  stops.push(clear);
}

/**
 * Fills what the person has not set; one address of a database is enough.
 *
 * @throws EnvError before anything is started.
 */
function prepareEnvironment({ dataFolder, portalUrl, sandboxUrl }: Settings): void {
  const defaults = {
    ...devSecrets(dataFolder),
    PUBLIC_SERVER_URL: portalUrl,
    NEXTAUTH_URL: portalUrl,
    SEFLOW_SANDBOX_URL: sandboxUrl,
    NEXT_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: "info",
  };
  for (const [name, value] of Object.entries(defaults)) process.env[name] ||= value;
  const { SERVER_POSTGRES_URL = "" } = process.env;
  // The embedded PostgreSQL has no address yet; any will do for the check.
  readEnv({ ...process.env, SERVER_POSTGRES_URL: SERVER_POSTGRES_URL || "postgres://127.0.0.1/seflow" });
}

async function prepareDatabase({ dataFolder, isEphemeral }: Settings): Promise<void> {
  if (!process.env.SERVER_POSTGRES_URL) {
    const options = { dataFolder: path.join(dataFolder, "postgres"), ephemeral: isEphemeral };
    const cluster = await keepPostgres(options, say);
    stops.push(cluster.stop);
    await ensureDatabase(cluster, "seflow");
    process.env.SERVER_POSTGRES_URL = cluster.ownerUrl("seflow");
  }
  await checkDatabase("SERVER_POSTGRES_URL");
  await checkDatabase("SERVER_POSTGRES_APP_URL");
  try {
    await migrate(env().SERVER_POSTGRES_URL);
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error));
  }
}

function keep({ folder, isProduction }: Settings, name: string, log: string, args: string[]): RunningPart {
  const mode = { NODE_ENV: isProduction ? "production" : "development" } as const;
  const part = { name, args, env: { ...process.env, ...mode }, logFile: path.join(folder, `${log}.log`) };
  const running = keepRunning(part, say, () => leave(1));
  stops.push(running.stop);
  return running;
}

function untilAnswers(url: string, folder: string): Promise<void> {
  return until(`${url} does not answer`, folder, async () => {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => null);
    return answer !== null && answer.status < 500;
  });
}

async function until(
  complaint: string,
  folder: string,
  isDone: () => Promise<boolean> | boolean,
): Promise<void> {
  for (const end = Date.now() + readyTimeoutMs; Date.now() < end; ) {
    leaving.signal.throwIfAborted();
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new CannotStart(`${complaint}; the logs are in ${folder}.`);
}

function greet({ portalUrl, folder }: Settings): void {
  const accounts = [
    ...demoCompanies.map(({ owner, slugName }) => ({ email: owner.email, company: slugName })),
    { email: demoAccountant.email, company: "accountant of both" },
    { email: demoClerk.email, company: "clerk of the first" },
  ];
  const people = accounts.map(
    ({ email, company }) => `    ${email.padEnd(26)} ${demoPassword}    (${company})`,
  );
  say(
    [
      "",
      `  SEFlow runs at  ${portalUrl}`,
      "",
      "  Sign in as:",
      ...people,
      "",
      "  Click first: Izlazni dokumenti → 2026-101 → Pošaljite na SEF",
      `  Logs: ${path.relative(process.cwd(), folder)}/*.log     Stop: Ctrl+C`,
      "",
    ].join("\n"),
  );
}

/** Stops everything, last started first, and what a start under way still brings up. */
function leave(code: number): void {
  if (leaving.signal.aborted) return;
  leaving.abort();
  const patience = new Promise((resolve) => setTimeout(resolve, startPatienceMs));
  void runStops()
    .then(() => Promise.race([started, patience]))
    .then(runStops)
    .then(() => process.exit(code));
}

async function runStops(): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    try {
      await stop();
    } catch (error) {
      console.error(error);
    }
  }
}

/** One sentence for what a person can mend, the whole error for what only a programmer can. */
function explain(error: unknown): void {
  const isSystemError = error instanceof Error && "syscall" in error;
  const isForPeople = error instanceof CannotStart || error instanceof EnvError || isSystemError;
  console.error(isForPeople ? error.message : error);
}

// A closed terminal (SIGHUP) is a stop as well.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(0));
// npm hands SIGTERM to the shell that it runs scripts in; the shell dies of it without a word to us.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || leave(0), 500).unref();

const started = Promise.resolve()
  .then(() => start(readSettings(process.argv[2])))
  .catch((error: unknown) => {
    // What breaks because everything is being stopped is nobody's concern.
    if (!leaving.signal.aborted) explain(error);
    leave(1);
  });
