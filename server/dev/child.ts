import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { z } from "zod";

/** A part of the product that runs as a process of its own. */
export type Part = { name: string; args: readonly string[]; env: NodeJS.ProcessEnv; logFile: string };

export type RunningPart = {
  /** Whether the part has said that it is at work; not every part says so. */
  isReady: () => boolean;
  stop: () => Promise<void>;
};

/** A part that dies this often in a row, each time sooner than `settledMs`, will not come up by itself. */
const quickDeathsMax = 5;
const settledMs = 20_000;
/** Doubles with each quick death: what a part needs, PostgreSQL say, may be on its way back as well. */
const restartDelayMs = 250;
/** After this a part that does not stop by itself is killed. Three parts in turn and PostgreSQL stay below 10 s. */
const stopPatienceMs = 2_500;

/** What a part sends when there is no mail server to take it (server/mail/show-mail.ts). */
const shownMail = z.object({
  mail: z.object({ recipient: z.string(), subject: z.string(), body: z.string() }),
});

const leash = new URL("./leash.mjs", import.meta.url).href;

/**
 * Starts a part and starts it again whenever it dies, until `stop`. It stops by itself when its launcher is killed.
 *
 * @param say one line for the person at the terminal.
 * @param onGivenUp called when the part keeps dying.
 */
export function keepRunning(part: Part, say: (line: string) => void, onGivenUp: () => void): RunningPart {
  let stopping = false;
  let quickDeaths = 0;
  let child: ChildProcess;
  let ready = false;

  const start = () => {
    const startedMs = Date.now();
    child = launch(part);
    child.on("message", (message) => {
      ready ||= message === "ready";
      const mail = shownMail.safeParse(message).data?.mail;
      if (mail) say(`\n  Mail to ${mail.recipient}: ${mail.subject}\n\n${indent(mail.body)}\n`);
    });
    child.once("exit", (code, signal) => {
      // What it has started itself would hold its port, and outlive us.
      killGroup(child);
      if (stopping) return;
      quickDeaths = Date.now() - startedMs < settledMs ? quickDeaths + 1 : 1;
      const how = signal ?? `code ${code}`;
      if (quickDeaths > quickDeathsMax) {
        say(`${part.name} keeps stopping (${how}): ${lastLine(part.logFile)} Its log: ${part.logFile}`);
        onGivenUp();
        return;
      }
      say(`${part.name} stopped (${how}); starting it again.`);
      setTimeout(() => !stopping && start(), restartDelayMs * 2 ** (quickDeaths - 1));
    });
  };
  start();

  return {
    isReady: () => ready,
    stop: () => {
      stopping = true;
      return stopChild(child);
    },
  };
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

/** In a process group of its own: Ctrl+C reaches the launcher alone, which stops its parts in order. */
function launch({ args, env, logFile }: Part): ChildProcess {
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, ["--import", leash, ...args], {
    env,
    stdio: ["ignore", log, log, "ipc"],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  return child;
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => killGroup(child), stopPatienceMs);
    child.once("exit", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left in it.
  }
}

/** The last thing that a part said: mostly the sentence that tells why it cannot start. */
function lastLine(logFile: string): string {
  return readFileSync(logFile, "utf8").trim().split("\n").at(-1)?.trim().slice(0, 300) ?? "";
}
