import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { disconnect } from "#server/db/client.ts";
import { allowedPerSecond, judge, type Verdict } from "./gate-arrivals.ts";
import { type BenchCompany, type GateWorld, keyHashOf, type Limits, openGateWorld } from "./gate-world.ts";

/**
 * `npm run bench:gate`: how much of SEF's limit the gate uses and whether it ever breaks it, with 1 to 8 workers, two
 * settings and two speeds of SEF, as the sandbox saw the calls arrive; the same for Bottleneck alone; and how long ten
 * documents of small companies take beside ten thousand of a big one. About four minutes. Ends with 1 when a bound is
 * missed.
 */
const bounds = { utilisation: 0.97, over: 0, delay: 1.1 } as const;
const settleMs = 2_500;
const measureMs = 9_000;
const aloneSeconds = 5;
const windows = ["sliding", "fixed", "token-bucket"] as const;
const settings: readonly Limits[] = [
  { minTimeMs: 334, maxConcurrent: 1 },
  { minTimeMs: 0, maxConcurrent: 3 },
];

/** `npm run bench:gate -- 1 8` measures with these numbers of workers only, `-- 0` fairness alone. */
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked.filter((count) => count > 0) : [1, 2, 4, 8];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const faults: string[] = [];

const world = await openGateWorld();
try {
  const companies: BenchCompany[] = [];
  for (const limits of settings) companies.push(await world.openCompany(limits));
  // Before the first worker starts, which would run what opening a company asks for.
  const small: BenchCompany[] = [];
  for (let count = 0; count < 9; count += 1)
    small.push(await world.openCompany({ minTimeMs: 334, maxConcurrent: 1 }));
  const big = await world.openCompany({ minTimeMs: 0, maxConcurrent: 3 });
  console.log(
    "                                             arrivals   allowed               over 3 in a second",
  );
  console.log(
    "limiter     processes  settings  answer ms   a second  a second  used   sliding fixed bucket   429",
  );
  for (const [step, processes] of counts.entries()) {
    await world.haveWorkers(processes);
    for (const [turn, answerMs] of [50, 1000].entries()) {
      await world.control("knobs", { rateWindow: windows[(step * 2 + turn) % windows.length] });
      await measureGate(companies, processes, answerMs);
    }
    for (const company of companies) await stop(world, company);
    await world.answerAfter(50);
    await measureAlone(processes);
  }
  await measureFairness(small, big);
} finally {
  await disconnect();
  await world.close();
}
for (const fault of faults) console.log(`MISSED  ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function measureGate(companies: BenchCompany[], processes: number, answerMs: number): Promise<void> {
  await world.answerAfter(answerMs);
  for (const company of companies) await world.addBacklog(company, 80);
  await pause(settleMs + answerMs);
  const from = await seenUntil(companies.map((company) => company.apiKey));
  await pause(measureMs);
  for (const company of companies) {
    const { verdict, answer } = await verdictOf(company, from, answerMs);
    const allowed = allowedPerSecond(answer, company.limits);
    print("the gate", processes, company.limits, answer, verdict, allowed);
    const label = `${processes} processes, ${name(company.limits)}, ${answerMs} ms`;
    const used = verdict.perSecond / allowed;
    if (used < bounds.utilisation) faults.push(`${label}: ${(used * 100).toFixed(1)} % used`);
    const { sliding, fixed, bucket } = verdict.over;
    if (sliding + fixed + bucket + verdict.tooMany > bounds.over) faults.push(`${label}: over the limit`);
  }
}

/** The last arrival of each key: from there the next ones are counted, so that the span ends with a call on both sides. */
async function seenUntil(keys: string[]): Promise<Map<string, number>> {
  const { requests } = await world.arrivals();
  return new Map(
    keys.map((key) => {
      const own = requests.filter((each) => each.keyHash === keyHashOf(key));
      return [key, own.at(-1)?.monotonicMs ?? 0];
    }),
  );
}

async function verdictOf(
  { apiKey, organizationId }: BenchCompany,
  from: Map<string, number>,
  nominalMs: number,
): Promise<{ verdict: Verdict; answer: number }> {
  const { requests } = await world.arrivals();
  const sinceMs = from.get(apiKey) ?? 0;
  const seen = requests.filter((each) => each.keyHash === keyHashOf(apiKey) && each.monotonicMs >= sinceMs);
  // The three slots come round together: part of a round at the end would look like a change of speed.
  const own = seen.slice(0, seen.length - ((seen.length - 1) % 3));
  const span = (own.at(-1)?.monotonicMs ?? 0) - sinceMs;
  const verdict = judge(seen, span);
  const { rows } = await world.owner.query<{ ms: number | null }>(
    `SELECT avg(duration_ms)::float AS ms FROM (
       SELECT duration_ms FROM external_request_log WHERE organization_id = $1 AND duration_ms > 0
        ORDER BY created_at DESC LIMIT $2) AS latest`,
    [organizationId, own.length],
  );
  // The first arrival opens the span and is not counted in it.
  return {
    verdict: { ...verdict, perSecond: ((own.length - 1) * 1000) / span },
    answer: rows[0]?.ms ?? nominalMs,
  };
}

async function measureAlone(processes: number): Promise<void> {
  const keys = settings.map(() => `alone-${randomUUID()}`);
  await world.control("companies", {
    companies: keys.map((key, index) => ({
      ...{ name: "Sama", pib: String(199_000_000 + processes * 10 + index), registrationNumber: "20000000" },
      ...{ active: true, apiKeys: [{ key, active: true }] },
    })),
  });
  const script = fileURLToPath(new URL("bottleneck-alone.mjs", import.meta.url));
  const running = settings.flatMap(({ minTimeMs, maxConcurrent }, index) =>
    Array.from({ length: processes }, () => {
      const args = [script, world.sandboxUrl, keys[index] ?? "", minTimeMs, maxConcurrent, aloneSeconds];
      const child = spawn(process.execPath, args.map(String), { stdio: "inherit" });
      return new Promise((resolve) => child.once("exit", resolve));
    }),
  );
  await Promise.all(running);
  const { requests } = await world.arrivals();
  for (const [index, limits] of settings.entries()) {
    const own = requests.filter((each) => each.keyHash === keyHashOf(keys[index] ?? ""));
    const span = (own.at(-1)?.monotonicMs ?? 0) - (own[0]?.monotonicMs ?? 0);
    const verdict = { ...judge(own, span), perSecond: ((own.length - 1) * 1000) / span };
    print("Bottleneck", processes, limits, 50, verdict, allowedPerSecond(50, limits));
  }
}

/** Ten documents each of nine small companies, alone and beside a big one with ten thousand. */
async function measureFairness(small: BenchCompany[], big: BenchCompany): Promise<void> {
  await world.haveWorkers(2);
  await world.answerAfter(50);
  // The first time everything is cold, on both sides of the ratio alike if it is not counted.
  await finishMs(small);
  const first = await finishMs(small);
  await world.addBacklog(big, 10_000);
  await pause(3_000);
  const beside = await finishMs(small);
  await stop(world, big);
  await pause(2_000);
  const again = await finishMs(small);
  const alone = (first + again) / 2;
  const ratio = beside / alone;
  console.log(
    `\nnine companies with 10 documents each: alone ${first.toFixed(0)} and ${again.toFixed(0)} ms, beside one with 10,000 ${beside.toFixed(0)} ms: ${ratio.toFixed(2)} times`,
  );
  if (ratio > bounds.delay) faults.push(`small companies wait ${ratio.toFixed(2)} times as long`);
}

/** Milliseconds until the last document is at SEF, mean of the companies. */
async function finishMs(companies: BenchCompany[]): Promise<number> {
  const startedMs = performance.now();
  for (const company of companies) await world.addBacklog(company, 10);
  const done = new Map<string, number>();
  while (done.size < companies.length) {
    await pause(50);
    const { rows } = await world.owner.query<{ id: string }>(
      `SELECT organization_id AS id FROM invoice WHERE organization_id = ANY ($1)
        GROUP BY 1 HAVING count(*) FILTER (WHERE state IN ('queued', 'sending', 'outcome_unknown', 'held_outage')) = 0`,
      [companies.map((company) => company.organizationId)],
    );
    for (const { id } of rows) if (!done.has(id)) done.set(id, performance.now() - startedMs);
  }
  return [...done.values()].reduce((sum, ms) => sum + ms, 0) / done.size;
}

/** Takes back what waits, and lets what is under way end. */
async function stop({ owner }: GateWorld, { organizationId }: BenchCompany): Promise<void> {
  await owner.query("UPDATE invoice SET state = 'failed' WHERE organization_id = $1 AND state = 'queued'", [
    organizationId,
  ]);
}

function name({ minTimeMs, maxConcurrent }: Limits): string {
  return `${minTimeMs} / ${maxConcurrent}`;
}

function print(
  limiter: string,
  processes: number,
  limits: Limits,
  answerMs: number,
  { perSecond, over, tooMany }: Verdict,
  allowed: number,
): void {
  const cells = [
    limiter.padEnd(10),
    String(processes).padStart(10),
    name(limits).padStart(9),
    answerMs.toFixed(0).padStart(10),
    perSecond.toFixed(3).padStart(10),
    allowed.toFixed(3).padStart(9),
    `${((perSecond / allowed) * 100).toFixed(1)} %`.padStart(8),
    String(over.sliding).padStart(7),
    String(over.fixed).padStart(5),
    String(over.bucket).padStart(6),
    String(tooMany).padStart(5),
  ];
  console.log(cells.join(" "));
}
