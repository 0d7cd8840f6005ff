import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * `npm test`: everything that a change must pass, in one go. Each step's own output is shown; the last line adds up
 * what the runners counted (a step without a runner counts as one).
 */

type Count = { passed: number; failed: number; skipped: number };
type Step = { name: string; command: string; args: string[]; env?: NodeJS.ProcessEnv; count?: () => Count };

const bin = (name: string) => path.resolve("node_modules/.bin", name);
const vitestReport = "test-results/vitest.json";
const playwrightReport = "test-results/report.json";

const steps: Step[] = [
  { name: "Prisma client", command: bin("prisma"), args: ["generate"] },
  { name: "route types", command: bin("next"), args: ["typegen"] },
  { name: "type check", command: bin("tsc"), args: ["--noEmit"] },
  { name: "lint and format", command: bin("biome"), args: ["ci", "."] },
  { name: "unused code", command: bin("knip"), args: [] },
  {
    name: "unit and integration tests",
    command: bin("vitest"),
    args: [
      "run",
      "--project=unit",
      "--project=integration",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
    count: countVitest,
  },
  { name: "production build", command: bin("next"), args: ["build"], env: { NODE_ENV: "production" } },
  {
    name: "browser tests",
    command: bin("playwright"),
    args: ["test", "--project=dunav", "--project=morava"],
    count: countPlaywright,
  },
];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
mkdirSync("test-results", { recursive: true });
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

for (const step of steps) {
  const startedMs = Date.now();
  const { status } = spawnSync(step.command, step.args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", ...step.env },
  });
  const isOk = status === 0;
  const count = step.count?.() ?? { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
  total.passed += count.passed;
  // A runner that broke before it counted anything has still failed.
  total.failed += isOk ? count.failed : Math.max(count.failed, 1);
  total.skipped += count.skipped;
  console.log(
    `--- ${step.name}: ${isOk ? "ok" : "FAILED"} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`,
  );
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

function countVitest(): Count {
  if (!existsSync(vitestReport)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(vitestReport, "utf8"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countPlaywright(): Count {
  if (!existsSync(playwrightReport)) return { passed: 0, failed: 0, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(playwrightReport, "utf8"));
  if (stats.flaky > 0) console.log(`!!! ${stats.flaky} browser tests passed only at the second try.`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
