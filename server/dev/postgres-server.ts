import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { Socket } from "node:net";
import path from "node:path";
import pg from "pg";
import type { Identity } from "./postgres-binaries.ts";
import { isAlive, isRunning } from "./processes.ts";

/** A server process. `folder` is always the cluster's absolute path without links: the server tells it the same way. */
export type Server = { pid: number; port: number };

export const superuser = "postgres";
const readyTimeoutMs = 60_000;
/** The last backends of a killed server hold its memory until they notice; so long a start is tried again. */
const leftoverPatienceMs = 15_000;
/** A server that does not stop for SIGINT by then is stopped without waiting for anything. */
const stopPatienceMs = 5_000;

/** A server that outlived a killed starter: process id in line 1 and port in line 4 of its pid file. */
export async function findServer(folder: string): Promise<Server | null> {
  const file = path.join(folder, "postmaster.pid");
  const [pidText, , , portText] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number(pidText);
  const port = Number(portText);
  if (!pid || !isAlive(pid)) return null;
  if (isRunning(pid, "postgres")) return (await servedFolder(port)) === folder ? { pid, port } : null;
  // After a restart of the machine its number may be another program's: PostgreSQL would wait for that one to end.
  await rm(file, { force: true });
  return null;
}

type Launch = { native: string; folder: string; port: number; identity: Identity; ephemeral: boolean };

/** @throws Error with PostgreSQL's own last words when it does not come up. */
export async function launchServer(options: Launch): Promise<Server> {
  for (const until = Date.now() + leftoverPatienceMs; ; await pause(100)) {
    const server = (await tryLaunch(options)) ?? (await findServer(options.folder));
    if (server) return server;
    const words = lastWords(options.folder);
    if (Date.now() > until || !/shared memory|lock file|already in use/i.test(words))
      throw new Error(`PostgreSQL does not start; its log ${options.folder}.log ends with:\n${words}`);
  }
}

/** Null when the server stopped before it answered. */
async function tryLaunch({ native, folder, port, identity, ephemeral }: Launch): Promise<Server | null> {
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
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  let hasStopped = false;
  child.once("exit", () => {
    hasStopped = true;
  });
  for (const until = Date.now() + readyTimeoutMs; Date.now() < until; ) {
    if (hasStopped) return null;
    if (child.pid && (await servedFolder(port)) === folder) return { pid: child.pid, port };
    await pause(30);
  }
  throw new Error(`PostgreSQL did not become ready in ${readyTimeoutMs / 1000} s; see ${folder}.log`);
}

function lastWords(folder: string): string {
  return readFileSync(`${folder}.log`, "utf8").trim().split("\n").slice(-3).join("\n");
}

/**
 * A throw-away server must not outlive us, not even after kill -9: a shell waits for the end of a pipe that only we
 * hold, then stops the server and deletes its data.
 *
 * @returns dismisses the shell.
 */
export function removeWhenWeDie(folder: string): () => void {
  if (process.platform === "win32") return () => undefined;
  const script = `read -r _
    pid=$(head -n 1 "$0/postmaster.pid") && kill -INT "$pid" && while kill -0 "$pid"; do sleep 0.1; done
    rm -rf "$0" "$0.log"`;
  const guard = spawn("sh", ["-c", script, folder], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return () => guard.kill("SIGKILL");
}

/** Fast shutdown (SIGINT), waiting until the process is gone; then the immediate one (SIGQUIT). */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const until = Date.now() + stopPatienceMs; Date.now() < until && isAlive(pid); ) await pause(25);
  }
}

/** The data folder of the server at this port; null when none answers. */
async function servedFolder(port: number): Promise<string | null> {
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
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
