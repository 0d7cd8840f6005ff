import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import path from "node:path";
import { until } from "./wait-until.ts";

const restartDelayMs = 200;
/** A start takes a second or two, on a busy machine ten. */
const killPatienceMs = 30_000;

/** The workers: whoever dies, of whatever, is started again. */
export class Crew {
  killed = 0;
  readonly #size: number;
  readonly #log: number;
  readonly #members = new Set<ChildProcess>();
  readonly #atWork = new Set<ChildProcess>();
  #isOver = false;

  constructor(size: number, folder: string) {
    this.#size = size;
    this.#log = openSync(path.join(folder, "workers.log"), "a");
  }

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.#size }, () => this.#launch()));
  }

  #launch(): Promise<void> {
    const child = spawn(process.execPath, ["--import", "tsx", "server/worker.ts"], {
      stdio: ["ignore", this.#log, this.#log, "ipc"],
    });
    this.#members.add(child);
    child.once("message", () => this.#atWork.add(child));
    child.once("exit", () => {
      this.#members.delete(child);
      this.#atWork.delete(child);
      if (!this.#isOver) setTimeout(() => !this.#isOver && void this.#launch(), restartDelayMs);
    });
    return new Promise((resolve) => child.once("message", () => resolve()));
  }

  /** One that is at work: killing what is only just starting would prove nothing. */
  async killOne(): Promise<void> {
    await until(() => this.#atWork.size > 0, killPatienceMs);
    const [...members] = this.#atWork;
    const victim = members[this.killed % members.length];
    if (victim?.kill("SIGKILL")) this.killed += 1;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    for (const member of this.#members) member.kill("SIGKILL");
    await until(() => this.#members.size === 0, 5_000);
  }
}
