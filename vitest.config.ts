import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // Pure code keeps nothing that another file could trip over; read once a worker, it costs half the time.
          isolate: false,
          // Patience for a busy machine; what must be fast measures itself.
          testTimeout: 60_000,
          include: [
            "server/**/*.test.ts",
            "app/**/*.test.ts",
            "tests/*.test.ts",
            "tests/golden/**/*.test.ts",
          ],
          exclude: ["server/db/generated/**"],
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ["tests/integration/storm.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/database.ts"],
          // Patience costs nothing where all is well, and a machine with other work must not make a guarantee fail.
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // A busy machine may be slower than any patience once; the report marks what needed a second try.
          retry: process.env.CI ? 1 : 0,
        },
      },
      // Counts calls in windows of a second and kills workers meanwhile: comes last, when nothing else starves its witness.
      {
        test: {
          name: "storm",
          include: ["tests/integration/storm.test.ts"],
          sequence: { groupOrder: 1 },
        },
      },
      // Kills the parts of a running copy: minutes, so it has a command of its own (npm run test:chaos).
      {
        test: {
          name: "chaos",
          include: ["tests/chaos/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
    pool: "forks",
    // More than the two cores of the smallest machine: much of a test's time is SEF's limit of three calls a second.
    maxWorkers: 4,
  },
});
