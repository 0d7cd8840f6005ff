import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "#server/dev/postgres.ts";
import { isAlive } from "#server/dev/processes.ts";
import { waitUntil } from "./wait-until.ts";

/** A part as the launcher runs it, and by what its command is known among the launcher's children. */
const commands = {
  portal: /next/,
  sandbox: /server\/sandbox\/main/,
  worker: /server\/worker/,
} as const;

export type PartName = keyof typeof commands | "database";

type Row = { pid: number; parent: number; command: string };

/** `npm run dev`'s launcher with the built portal, in a data folder of its own. */
export class Launcher {
  readonly portalUrl: string;
  readonly sandboxUrl: string;
  /** What the person at the terminal has seen. */
  output = "";
  /** Every process that was ever seen below the launcher, and the launcher itself. */
  readonly seen = new Set<number>();

  readonly #child: ChildProcess;
  readonly #folder: string;

  constructor(folder: string, ports: Ports) {
    this.#folder = folder;
    this.portalUrl = `http://localhost:${ports.portal}`;
    this.sandboxUrl = `http://127.0.0.1:${ports.sandbox}`;
    this.#child = spawn(process.execPath, ["--import", "tsx", "server/dev/start.ts", "production"], {
      env: {
        ...process.env,
        // As a person's terminal has it: the launcher chooses for its parts, and brings its own database.
        NODE_ENV: "development",
        SERVER_POSTGRES_URL: "",
        SEFLOW_EPHEMERAL: "",
        PORT: String(ports.portal),
        SEFLOW_SANDBOX_PORT: String(ports.sandbox),
        SEFLOW_DATA_FOLDER: folder,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const listen = (bytes: Buffer) => {
      this.output += bytes.toString("utf8");
    };
    this.#child.stdout?.on("data", listen);
    this.#child.stderr?.on("data", listen);
  }

  /** Comes back when the terminal shows its block. */
  async ready(): Promise<void> {
    await waitUntil("the start", () => {
      if (this.exitCode !== null) throw new Error(`The launcher has stopped:\n${this.output}`);
      return this.output.includes("Ctrl+C");
    });
    this.look();
  }

  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  /** Remembers all processes below the launcher and below PostgreSQL, which may be an earlier launcher's. */
  look(): Row[] {
    const rows = listProcesses();
    const family = new Set([this.#child.pid ?? 0, this.#databasePid()]);
    // A parent may stand after its child in the list: repeat until nobody new is found.
    for (let before = 0; before < family.size; ) {
      before = family.size;
      for (const row of rows) if (family.has(row.parent)) family.add(row.pid);
    }
    const found = rows.filter((row) => family.has(row.pid));
    for (const { pid } of found) this.seen.add(pid);
    return found;
  }

  pidOf(part: PartName): number {
    if (part === "database") return this.#databasePid();
    const row = this.look().find(
      ({ parent, command }) => parent === this.#child.pid && commands[part].test(command),
    );
    if (!row) throw new Error(`The ${part} does not run.`);
    return row.pid;
  }

  kill(part: PartName | "launcher"): void {
    this.look();
    if (part === "launcher") this.#child.kill("SIGKILL");
    else process.kill(this.pidOf(part), "SIGKILL");
  }

  /** As Ctrl+C does it. Comes back with the exit code. */
  async stop(): Promise<number | null> {
    this.look();
    this.#child.kill("SIGINT");
    await waitUntil("the stop", () => this.exitCode !== null);
    return this.exitCode;
  }

  /** Those of the processes ever seen that still run; PostgreSQL and its own are left out when asked. */
  leftovers({ butDatabase = false } = {}): number[] {
    const rest = [...this.seen].filter(isAlive);
    if (!butDatabase) return rest;
    const database = this.#databasePid();
    const backends = new Set(
      listProcesses().flatMap(({ pid, parent }) => (parent === database ? [pid] : [])),
    );
    return rest.filter((pid) => pid !== database && !backends.has(pid));
  }

  databaseUrl(): string {
    return `postgres://postgres@127.0.0.1:${this.#postmaster()[3]}/seflow`;
  }

  #databasePid(): number {
    return Number(this.#postmaster()[0]);
  }

  /** Lines of PostgreSQL's own pid file. */
  #postmaster(): string[] {
    return readFileSync(path.join(this.#folder, "postgres", "postmaster.pid"), "utf8").split("\n");
  }
}

export type Ports = { portal: number; sandbox: number };

export async function freePorts(): Promise<Ports> {
  return { portal: await freePort(), sandbox: await freePort() };
}

function listProcesses(): Row[] {
  const text = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return text.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent && command ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}
