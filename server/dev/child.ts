import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";

/** A part of the product that runs as a process of its own. */
export type Part = { name: string; args: readonly string[]; env: NodeJS.ProcessEnv; logFile: string };

export type RunningPart = { stop: () => Promise<void> };

/** A part that dies this often in a row, each time sooner than `settledMs`, will not come up by itself. */
const quickDeathsMax = 5;
const settledMs = 20_000;
const restartDelayMs = 500;
/** After this a part that does not stop by itself is killed. */
const stopPatienceMs = 10_000;

/**
 * Starts a part and starts it again whenever it dies, until `stop`.
 *
 * The channel between the processes is the leash: a part stops by itself when its launcher is killed.
 *
 * @param say one line for the person at the terminal.
 * @param onGivenUp called when the part keeps dying.
 */
export function keepRunning(part: Part, say: (line: string) => void, onGivenUp: () => void): RunningPart {
  let stopping = false;
  let quickDeaths = 0;
  let child: ChildProcess;

  const start = () => {
    const startedMs = Date.now();
    child = launch(part);
    child.once("exit", (code, signal) => {
      if (stopping) return;
      quickDeaths = Date.now() - startedMs < settledMs ? quickDeaths + 1 : 1;
      const how = signal ?? `code ${code}`;
      if (quickDeaths > quickDeathsMax) {
        say(`${part.name} keeps stopping (${how}); its log: ${part.logFile}`);
        onGivenUp();
        return;
      }
      say(`${part.name} stopped (${how}); starting it again.`);
      setTimeout(() => !stopping && start(), restartDelayMs);
    });
  };
  start();

  return {
    stop: () => {
      stopping = true;
      return stopChild(child);
    },
  };
}

function launch({ args, env, logFile }: Part): ChildProcess {
  const log = openSync(logFile, "a");
  return spawn(process.execPath, [...args], { env, stdio: ["ignore", log, log, "ipc"] });
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill("SIGKILL"), stopPatienceMs);
    child.once("exit", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
