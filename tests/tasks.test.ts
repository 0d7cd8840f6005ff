import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { cronTasks, jobs, openJobs, personJobs } from "#server/queue/jobs.ts";

/** The whole worker is read anew here, which a machine that is busy with other tests does slowly. */
const readingMs = 120_000;

test(
  "every job has a task file of its name, and every file under tasks is a job that exports a function",
  async () => {
    const files = readdirSync("tasks").sort();
    expect(files).toEqual(
      [...Object.keys(jobs), ...Object.keys(personJobs), ...Object.keys(openJobs), ...cronTasks]
        .map((name) => `${name}.ts`)
        .sort(),
    );
    for (const file of files) {
      const { default: task }: { default: unknown } = await import(`../tasks/${file}`);
      expect(typeof task, file).toBe("function");
    }
  },
  readingMs,
);
