import { defineConfig } from "@playwright/test";
import { resolveChromium } from "./tests/support/chromium.ts";

const port = Number(process.env.E2E_PORT ?? 3100);
const browser = await resolveChromium();

export default defineConfig({
  testDir: "tests/e2e",
  // A company's stories follow each other; the two companies have worlds of their own at the sandbox and run side by
  // side, and beside both what only looks at pages or founds a company of its own.
  workers: 3,
  projects: [
    {
      name: "dunav",
      testMatch:
        /(acts|deadlines|every-language|import|keyboard|lists|open-parts|purchases|send|sync|tenancy)\.spec\.ts$/,
      workers: 1,
    },
    {
      name: "morava",
      testIgnore:
        /(acts|deadlines|every-language|every-page|first-run|import|keyboard|lists|open-parts|purchases|send|sync|tenancy)\.spec\.ts$/,
      workers: 1,
    },
    { name: "pages", testMatch: /(every-page|first-run)\.spec\.ts$/, workers: 1 },
    // Asked for by name only: `npm run screens`, `npm run bench:pages`.
    { name: "screens", testDir: "tests/screens", testMatch: "*.spec.ts" },
    { name: "bench", testDir: "tests/bench", testMatch: "*.spec.ts" },
  ],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A busy machine may be slower than any patience once; what needed a second try is named in the report.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "sr-Latn-RS",
    timezoneId: "Europe/Belgrade",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Only where something failed: recording every test would cost a quarter of the whole run.
    trace: "on-first-retry",
    launchOptions: {
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      chromiumSandbox: false,
      args: browser.args,
    },
  },
  webServer: {
    command: "node --import tsx server/dev/start.ts production",
    // The portal answers before demo data, sandbox and worker are there: what the launcher says last is waited for.
    wait: { stdout: /SEFlow runs at/ },
    env: {
      PORT: String(port),
      SEFLOW_EPHEMERAL: "1",
      SEFLOW_DATA_FOLDER: `.data/e2e-${process.pid}`,
    },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
});
