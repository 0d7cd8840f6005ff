import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { disconnect } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { type Cluster, ensureDatabase, freePort, startPostgres } from "#server/dev/postgres.ts";
import { openPortalDoors } from "#tests/support/portal-doors.ts";
import { type Census, checkStorm, type Verdict } from "./check-storm.ts";
import { makeStormCompany, registerBuyer, type StormCompany, tellSandbox } from "./storm-companies.ts";
import { Crew } from "./storm-crew.ts";
import { People, prefix } from "./storm-people.ts";
import { until } from "./wait-until.ts";

/**
 * Many companies send at once while workers are killed, PostgreSQL is restarted, SEF answers wrongly and notifications
 * are lost, doubled and shuffled. Then the faults end, and a minute later the witness is asked.
 */
export type StormPlan = {
  companies: number;
  invoicesEach: number;
  workers: number;
  kills: number;
  /** From the first send to the end of the faults. */
  seconds: number;
  databaseRestarts: number;
  /** How many calls SEF never answers; each takes half a minute or a minute of somebody's time. */
  silences: number;
  /** Share of calls that go wrong in one of the other ways. */
  faultShare: number;
};

export type StormReport = {
  verdict: Verdict;
  census: Census;
  killed: number;
  restarted: number;
  settledMs: number | null;
};

/** A document that is not settled this long after the faults ended is stuck. */
const settlingMs = 60_000;

/** Share of each kind among the faults. `timeout` and `401` are counted out one by one: they cost a minute or a person. */
const kinds: Readonly<Record<string, number>> = {
  http500: 3,
  "http502-html": 3,
  http503: 3,
  "text-error": 3,
  reset: 3,
  "429": 3,
  "html-200": 3,
  "lost-answer": 4,
  "malformed-json": 3,
  "empty-200": 3,
  "slow:1500": 3,
  "night-pause": 3,
};

export async function runStorm(
  plan: StormPlan,
  say: (line: string) => void = () => undefined,
): Promise<StormReport> {
  const folder = path.resolve(`.data/storm-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const databasePort = await freePort();
  const startDatabase = () =>
    startPostgres({ dataFolder: path.join(folder, "postgres"), port: databasePort });
  let cluster = await startDatabase();
  await ensureDatabase(cluster, "storm");
  await migrate(cluster.ownerUrl("storm"));
  const sandbox = await startSandboxProcess(folder);
  const doors = await openPortalDoors();
  setEnvironment(cluster, sandbox.url, doors.url);
  const crew = new Crew(plan.workers, folder);
  try {
    await tellSandbox(sandbox.url, "knobs", { subscribeImmediate: true });
    const companies = await prepare(plan, sandbox.url, doors.url);
    await tellSandbox(sandbox.url, "knobs", { deliveryDropRate: 0.1, deliveryReorder: true });
    say(`${plan.companies} companies with ${plan.invoicesEach} documents each are ready`);
    await crew.start();
    await planFaults(sandbox.url, plan, plan.silences);
    const people = new People(companies, cluster.ownerUrl("storm"));
    const startedMs = Date.now();
    const endMs = startedMs + plan.seconds * 1_000;
    const events = schedule(plan, startedMs, {
      kill: () => crew.killOne(),
      restart: async () => {
        process.kill(cluster.pid, "SIGQUIT");
        cluster = await comeBack(startDatabase);
      },
      // Whoever waits for an answer that never comes is to have given up before the faults end.
      speak: async () => {
        await fetch(`${sandbox.url}/__sim/faults`, { method: "DELETE" });
        await planFaults(sandbox.url, plan, 0);
      },
      tryAgain: () => people.tryAgain().catch(() => undefined),
      double: (isOn) => tellSandbox(sandbox.url, "knobs", { deliveryDuplicates: isOn ? 1 : 0 }),
    });
    await people.sendAll(endMs - plan.seconds * 150);
    await events;
    await until(() => Date.now() >= endMs);
    await fetch(`${sandbox.url}/__sim/faults`, { method: "DELETE" });
    say(
      `the faults have ended: ${crew.killed} workers killed, PostgreSQL restarted ${plan.databaseRestarts} times`,
    );
    const calmMs = Date.now();
    const isCalm = await until(() => people.areAllSettled(), settlingMs);
    const settledMs = isCalm ? Date.now() - calmMs : null;
    await until(() => hasDelivered(sandbox.url), 20_000);
    const witnessed = await checkStorm({
      accepted: people.accepted,
      databaseUrl: cluster.ownerUrl("storm"),
      sandboxUrl: sandbox.url,
      prefix,
    });
    return { ...witnessed, killed: crew.killed, restarted: plan.databaseRestarts, settledMs };
  } finally {
    await crew.stop();
    await doors.close();
    sandbox.child.kill("SIGKILL");
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function setEnvironment(cluster: Cluster, sandboxUrl: string, portalUrl: string): void {
  Object.assign(process.env, {
    SERVER_POSTGRES_URL: cluster.ownerUrl("storm"),
    SEFLOW_SANDBOX_URL: sandboxUrl,
    PUBLIC_SERVER_URL: portalUrl,
    NEXTAUTH_SECRET: "storm-only-secret-0123456789",
    SEFLOW_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
    LOG_LEVEL: "warn",
  });
}

async function prepare(plan: StormPlan, sandboxUrl: string, portalUrl: string): Promise<StormCompany[]> {
  await registerBuyer(sandboxUrl);
  const companies: StormCompany[] = [];
  for (let index = 0; index < plan.companies; index += 1) {
    const drafts = { prefix: `${prefix}${index}-`, count: plan.invoicesEach };
    companies.push(await makeStormCompany({ sandboxUrl, portalUrl }, drafts));
  }
  return companies;
}

/** Each kind is drawn for itself: together they strike `faultShare` of the calls. */
async function planFaults(sandboxUrl: string, plan: StormPlan, silences: number): Promise<void> {
  const whole = Object.values(kinds).reduce((sum, share) => sum + share, 0);
  const put = (fault: object) => tellSandbox(sandboxUrl, "faults", { path: "/", ...fault });
  if (silences > 0) {
    await put({ kind: "timeout", times: silences, probability: 0.06 });
    await put({ kind: "401", path: "/sales-invoice/ubl", times: silences, probability: 0.06 });
  }
  for (const [kind, share] of Object.entries(kinds)) {
    const probability = (-Math.log(1 - plan.faultShare) * share) / whole;
    // A dozen of each for certain, where there are calls enough, and the rest by chance.
    await put({ kind, times: 12, probability, fromHour: 0, toHour: 24 });
    await put({ kind, probability: probability / 2, fromHour: 0, toHour: 24 });
  }
}

/** Kills, restarts and spells of doubled notifications, spread over the storm. */
async function schedule(
  plan: StormPlan,
  startedMs: number,
  act: {
    kill: () => Promise<void>;
    restart: () => Promise<void>;
    speak: () => Promise<void>;
    tryAgain: () => Promise<unknown>;
    double: (isOn: boolean) => Promise<void>;
  },
): Promise<void> {
  const at = (share: number) => startedMs + share * plan.seconds * 1_000;
  const moments = [
    ...Array.from({ length: plan.kills }, (_, index) => ({
      at: at((index + 0.5) / plan.kills),
      do: act.kill,
    })),
    ...Array.from({ length: plan.databaseRestarts }, (_, index) => ({
      at: at((index + 0.4) / plan.databaseRestarts),
      do: act.restart,
    })),
    { at: at(0.6), do: act.speak },
    // A fifth of the time, and so about a fifth of the notifications.
    ...Array.from({ length: Math.floor(plan.seconds / 5) }, (_, index) => startedMs + index * 5_000).flatMap(
      (spellMs) => [
        { at: spellMs, do: () => act.double(true) },
        { at: spellMs + 1_000, do: () => act.double(false) },
        { at: spellMs + 2_000, do: act.tryAgain },
      ],
    ),
  ].sort((one, other) => one.at - other.at);
  for (const moment of moments) {
    await until(() => Date.now() >= moment.at);
    await moment.do();
  }
}

/** The crashed server's port and files may take a moment to be free. */
async function comeBack(start: () => Promise<Cluster>): Promise<Cluster> {
  for (let tries = 1; ; tries += 1) {
    try {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return await start();
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
}

async function startSandboxProcess(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const input = ["--port", String(port), "--journal", path.join(folder, "journal.jsonl")];
  const command = ["--import", "tsx", "server/sandbox/main.ts", ...input];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/__sim/knobs`)
      .then(({ ok }) => ok)
      .catch(() => false);
  if (!(await until(isUp, 60_000))) throw new Error("The sandbox did not start.");
  return { url, child };
}

async function hasDelivered(sandboxUrl: string): Promise<boolean> {
  const { deliveries }: { deliveries: { outcome: string }[] } = await (
    await fetch(`${sandboxUrl}/__sim/deliveries`)
  ).json();
  return deliveries.every(({ outcome }) => outcome !== "waiting");
}
