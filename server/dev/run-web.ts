import { spawn } from "node:child_process";

/**
 * Runs Next as a part of the launcher: `run-web.ts dev|start <port>`. Next's command line makes processes of its own
 * and knows nothing of a leash, so it gets a process group that ends with this process.
 */
const [, , mode = "dev", port = "3000"] = process.argv;

const next = spawn(
  process.execPath,
  ["node_modules/next/dist/bin/next", mode, "-H", "127.0.0.1", "-p", port],
  {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  },
);
next.once("exit", (code) => process.exit(code ?? 1));

function endGroup(signal: NodeJS.Signals): void {
  if (!next.pid) return;
  try {
    process.kill(-next.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function stop(): void {
  endGroup("SIGTERM");
  setTimeout(() => {
    endGroup("SIGKILL");
    process.exit(1);
  }, 5_000).unref();
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.once("disconnect", stop);
