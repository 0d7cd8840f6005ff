import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { disconnect } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { env } from "#server/env.ts";
import { keepRunning, type Part, type RunningPart } from "./child.ts";
import { demoPassword } from "./demo-world.ts";
import { keepPostgres } from "./keep-postgres.ts";
import { ensureDatabase } from "./postgres.ts";
import { demoSignIns, prepareSandbox } from "./prepare-sandbox.ts";
import { devSecrets } from "./secrets-file.ts";
import { seed } from "./seed.ts";
import { CannotStart, checkPort, claimFolder } from "./single-copy.ts";

/**
 * `npm run dev`: the whole product on one machine. PostgreSQL (unless SERVER_POSTGRES_URL names one), migrations, demo
 * data, SEF sandbox, portal and worker; Ctrl+C stops all of it. `start.ts production` runs the built portal instead,
 * for browser tests.
 */

const isProduction = process.argv[2] === "production";
const folder = path.resolve(process.env.SEFLOW_DATA_FOLDER ?? ".data/dev");
const isEphemeral = process.env.SEFLOW_EPHEMERAL === "1";
const port = Number(process.env.PORT ?? 3000);
const sandboxPort = Number(process.env.SEFLOW_SANDBOX_PORT ?? port + 1010);
const portalUrl = `http://localhost:${port}`;
const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
const readyTimeoutMs = 120_000;

const say = (line: string) => console.log(line);
const stops: (() => Promise<void> | void)[] = [];
let stopping = false;

/** Last started, first stopped. */
async function stopAll(code: number): Promise<never> {
  for (const stop of stops.reverse())
    await Promise.resolve(stop()).catch((error: unknown) => console.error(error));
  process.exit(code);
}

async function start(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  stops.push(claimFolder(folder, portalUrl));
  await checkPort(port, "PORT");
  await checkPort(sandboxPort, "SEFLOW_SANDBOX_PORT");
  prepareCode();
  await prepareEnvironment();
  env();
  await migrate(env().SERVER_POSTGRES_URL);
  const companies = await seed(env().SERVER_POSTGRES_URL);
  keep("The sandbox", "sandbox", [
    "--import",
    "tsx",
    "server/sandbox/main.ts",
    "--port",
    String(sandboxPort),
    "--journal",
    path.join(folder, "sandbox.jsonl"),
  ]);
  keep("The portal", "web", [
    "--import",
    "tsx",
    "server/dev/run-web.ts",
    isProduction ? "start" : "dev",
    String(port),
  ]);
  await untilAnswers(`${sandboxUrl}/__sim/clock`);
  await prepareSandbox(sandboxUrl, `http://127.0.0.1:${port}`, companies);
  await disconnect();
  keep("The worker", "worker", ["--import", "tsx", "server/worker.ts"]);
  await untilAnswers(`http://127.0.0.1:${port}/api/health`);
  await untilAnswers(`http://127.0.0.1:${port}/sign-in`);
  greet();
}

/** The Prisma client is generated, not committed; a production run needs a build. */
function prepareCode(): void {
  const generated = "server/db/generated/client.ts";
  const isStale =
    !existsSync(generated) || statSync(generated).mtimeMs < statSync("prisma/schema.prisma").mtimeMs;
  const quiet: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "inherit"] };
  if (isStale) execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], quiet);
  if (isProduction && !existsSync(".next/BUILD_ID")) {
    execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      ...quiet,
      env: { ...process.env, NODE_ENV: "production" },
    });
  }
}

/** Fills what the person has not set; one address of a database is enough. */
async function prepareEnvironment(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const defaults: Record<string, string> = {
    ...devSecrets(folder),
    PUBLIC_SERVER_URL: portalUrl,
    NEXTAUTH_URL: portalUrl,
    SEFLOW_SANDBOX_URL: sandboxUrl,
    NEXT_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: "info",
  };
  if (!process.env.SERVER_POSTGRES_URL) {
    const cluster = await keepPostgres(
      { dataFolder: path.join(folder, "postgres"), ephemeral: isEphemeral },
      say,
    );
    stops.push(cluster.stop);
    await ensureDatabase(cluster, "seflow");
    defaults.SERVER_POSTGRES_URL = cluster.ownerUrl("seflow");
  }
  for (const [name, value] of Object.entries(defaults)) process.env[name] ||= value;
}

function keep(name: string, log: string, args: string[]): void {
  const mode = { NODE_ENV: isProduction ? "production" : "development" } as const;
  const part: Part = {
    name,
    args,
    env: { ...process.env, ...mode },
    logFile: path.join(folder, `${log}.log`),
  };
  const running: RunningPart = keepRunning(part, say, () => void stopOnce(1));
  stops.push(running.stop);
}

async function untilAnswers(url: string): Promise<void> {
  for (const until = Date.now() + readyTimeoutMs; Date.now() < until; ) {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => null);
    if (answer && answer.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new CannotStart(`${url} does not answer; the logs are in ${folder}.`);
}

function greet(): void {
  const people = demoSignIns().map(
    ({ email, company }) => `    ${email.padEnd(24)} ${demoPassword}    (${company})`,
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

function stopOnce(code: number): void {
  if (stopping) return;
  stopping = true;
  void stopAll(code);
}

process.on("SIGINT", () => stopOnce(0));
process.on("SIGTERM", () => stopOnce(0));

start().catch((error: unknown) => {
  const isForPeople = error instanceof CannotStart || (error instanceof Error && error.name === "EnvError");
  console.error(isForPeople && error instanceof Error ? error.message : error);
  stopOnce(1);
});
