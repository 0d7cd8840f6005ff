import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** Starts the process as a parent would and waits for its first line on either stream. */
async function start(...args: string[]): Promise<{ child: ChildProcess; line: string }> {
  const child = fork(join(import.meta.dirname, "main.ts"), args, {
    execArgv: ["--import", "tsx"],
    silent: true,
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const line = await new Promise<string>((resolve) => {
    child.stdout?.once("data", (data) => resolve(String(data)));
    child.stderr?.once("data", (data) => resolve(String(data)));
  });
  return { child, line };
}

const urlIn = (line: string) => /http:\S+/.exec(line)?.[0] ?? "";

test("a killed process comes back with what it had answered, a taken port is one sentence, and it ends with its parent", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-main-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const journal = ["--journal", join(folder, "journal.jsonl")];

  const first = await start("--port", "0", ...journal);
  expect(first.line).toMatch(/^SEF sandbox listens on http:\/\/127\.0\.0\.1:\d+\n$/);
  const company = { pib: "107775252", registrationNumber: "20869500", name: "A", apiKeys: [{ key: "k" }] };
  await fetch(`${urlIn(first.line)}/__sim/companies`, {
    method: "POST",
    body: JSON.stringify({ companies: [company] }),
  });
  first.child.kill("SIGKILL");
  await once(first.child, "exit");

  const second = await start("--port", "0", ...journal);
  const version = await fetch(`${urlIn(second.line)}/api/publicApi/getEfakturaVersion`, {
    headers: { ApiKey: "k" },
  });
  expect(version.status).toBe(200);

  const port = new URL(urlIn(second.line)).port;
  const third = await start("--port", port);
  expect(third.line).toBe(`Port ${port} on 127.0.0.1 is already taken.\n`);

  second.child.disconnect();
  const [code] = await once(second.child, "exit");
  expect(code).toBe(0);
}, 20_000);
