import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { chown, mkdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { type Identity, preparePostgresBinaries, serverIdentity, shadowFolder } from "./postgres-binaries.ts";

/** A running embedded PostgreSQL. */
export type Cluster = {
  port: number;
  pid: number;
  /** True when a server left by an earlier start was found and taken over. */
  reused: boolean;
  /** Address of a database of this server, as its superuser. */
  ownerUrl: (database: string) => string;
  stop: () => Promise<void>;
};

const superuser = "postgres";
const readyTimeoutMs = 60_000;

/**
 * Starts the packaged PostgreSQL on a free port of the loopback, or takes over the one that an earlier start left.
 *
 * @param options.dataFolder where the cluster lives; it is made when missing.
 * @param options.ephemeral for tests: no fsync, and the data is deleted by `stop`.
 * @param options.port the one to come back on; a free one when not given.
 */
export async function startPostgres(options: {
  dataFolder: string;
  ephemeral?: boolean;
  port?: number;
}): Promise<Cluster> {
  const identity = serverIdentity();
  const native = await preparePostgresBinaries(identity);
  const folder = await prepareDataFolder(path.resolve(options.dataFolder), identity);
  if (!existsSync(path.join(folder, "PG_VERSION"))) initialize(native, folder, identity);
  const running = await findRunning(folder);
  if (running) return running;
  const port = options.port ?? (await freePort());
  const pid = await launch(native, folder, port, identity, options.ephemeral ?? false);
  return {
    port,
    pid,
    reused: false,
    ownerUrl: ownerUrl(port),
    stop: async () => {
      await stopProcess(pid);
      if (options.ephemeral) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a database unless it is there; `template` copies another one file by file. */
export async function ensureDatabase(cluster: Cluster, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.ownerUrl("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const source = template ? ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
  } finally {
    await client.end();
  }
}

/** A port of the loopback that is free right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No free port.")),
      );
    });
  });
}

function ownerUrl(port: number): (database: string) => string {
  return (database) => `postgres://${superuser}@127.0.0.1:${port}/${database}`;
}

async function prepareDataFolder(wanted: string, identity: Identity): Promise<string> {
  let folder = wanted;
  if (identity.uid !== undefined) {
    await mkdir(path.dirname(wanted), { recursive: true });
    const reachable = spawnSync("test", ["-x", path.dirname(wanted)], { ...identity, cwd: "/" }).status === 0;
    if (!reachable) folder = path.join(shadowFolder(), path.basename(wanted));
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined)
    await chown(folder, identity.uid, identity.gid);
  return folder;
}

function initialize(native: string, folder: string, identity: Identity): void {
  const settings = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"];
  const result = spawnSync(path.join(native, "bin", "initdb"), ["-D", folder, "-U", superuser, ...settings], {
    ...identity,
    cwd: "/",
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
}

/** A server that outlived a killed starter: process id in line 1 and port in line 4 of its pid file. */
async function findRunning(folder: string): Promise<Cluster | null> {
  const pidFile = await readFile(path.join(folder, "postmaster.pid"), "utf8").catch(() => null);
  const [pidText, , , portText] = pidFile?.split("\n") ?? [];
  const pid = Number(pidText);
  const port = Number(portText);
  if (!pid || !port || !(await answers(port))) return null;
  return { port, pid, reused: true, ownerUrl: ownerUrl(port), stop: () => stopProcess(pid) };
}

async function launch(
  native: string,
  folder: string,
  port: number,
  identity: Identity,
  ephemeral: boolean,
): Promise<number> {
  // A file, not a pipe: the server must survive the death of the process that started it.
  const log = openSync(`${folder}.log`, "a");
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  if (ephemeral) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const flags = settings.flatMap((setting) => ["-c", setting]);
  const child = spawn(path.join(native, "bin", "postgres"), ["-D", folder, "-p", String(port), ...flags], {
    ...identity,
    cwd: "/",
    stdio: ["ignore", log, log],
    detached: true,
  });
  child.unref();
  let exitCode: number | null | undefined;
  child.once("exit", (code) => {
    exitCode = code;
  });
  for (const until = Date.now() + readyTimeoutMs; Date.now() < until; ) {
    if (exitCode !== undefined)
      throw new Error(`PostgreSQL stopped with code ${exitCode}; see ${folder}.log`);
    if (child.pid && (await answers(port))) return child.pid;
    await pause(30);
  }
  throw new Error(`PostgreSQL did not become ready in ${readyTimeoutMs / 1000} s; see ${folder}.log`);
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: superuser,
    database: "postgres",
    connectionTimeoutMillis: 1000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fast shutdown (SIGINT), waiting until the process is gone. */
async function stopProcess(pid: number): Promise<void> {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    return;
  }
  for (let round = 0; round < 400 && isAlive(pid); round++) await pause(25);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
