import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * `npm test`: everything that a change must pass, in one go. Each step's own output is shown; the last line adds up
 * what the runners counted (a step without a runner counts as one).
 */

/** `wrong` names what failed, for the end of the output: whoever reads only that must not have to search. */
type Count = { passed: number; failed: number; skipped: number; wrong?: string[] };
type Step = { name: string; command: string; args: string[]; env?: NodeJS.ProcessEnv; count?: () => Count };

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});
const playwrightSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(
    z.object({ file: z.string(), specs: z.array(z.object({ title: z.string(), ok: z.boolean() })) }),
  ),
});

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
      "--project=storm",
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
    args: ["test", "--project=dunav", "--project=morava", "--project=pages"],
    count: countPlaywright,
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const wrong: string[] = [];
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
  if (!isOk) wrong.push(...(count.wrong?.length ? count.wrong : [step.name]));
  console.log(
    `--- ${step.name}: ${isOk ? "ok" : "FAILED"} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`,
  );
}

for (const name of wrong) console.log(`FAILED: ${name}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

function countVitest(): Count {
  if (!existsSync(vitestReport)) return { passed: 0, failed: 0, skipped: 0 };
  const report = vitestSchema.parse(JSON.parse(readFileSync(vitestReport, "utf8")));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    wrong: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = path.relative(".", name);
      const failed = assertionResults.filter((test) => test.status === "failed");
      // A file may fail outside its tests: on being read, before the first, after the last.
      if (failed.length === 0) return status === "failed" ? [`${file}: ${firstLine(message)}`] : [];
      return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    }),
  };
}

function countPlaywright(): Count {
  if (!existsSync(playwrightReport)) return { passed: 0, failed: 0, skipped: 0 };
  const { stats, suites } = playwrightSchema.parse(JSON.parse(readFileSync(playwrightReport, "utf8")));
  if (stats.flaky > 0) console.log(`!!! ${stats.flaky} browser tests passed only at the second try.`);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    wrong: suites.flatMap(({ file, specs }) =>
      specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`),
    ),
  };
}

function firstLine(message = ""): string {
  return message.split("\n", 1)[0] ?? "";
}
