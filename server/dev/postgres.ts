import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, readlink, realpath, rename, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { type Identity, preparePostgresBinaries, serverIdentity, shadowPath } from "./postgres-binaries.ts";
import {
  findServer,
  launchServer,
  removeWhenWeDie,
  type Server,
  stopServer,
  superuser,
} from "./postgres-server.ts";

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

/**
 * Starts the packaged PostgreSQL on a free port of the loopback, or takes over the one that an earlier start left.
 *
 * @param options.dataFolder where the cluster lives; it is made when missing.
 * @param options.ephemeral for tests: no fsync, and server and data are gone when this process is.
 * @param options.port the one to come back on; a free one when not given.
 */
export async function startPostgres(options: {
  dataFolder: string;
  ephemeral?: boolean;
  port?: number;
}): Promise<Cluster> {
  const identity = serverIdentity();
  const native = await preparePostgresBinaries(identity);
  const folder = await prepareDataFolder(path.resolve(options.dataFolder), native, identity);
  const running = await findServer(folder);
  if (running) return clusterOf(running, true, () => stopServer(running.pid));
  const ephemeral = options.ephemeral ?? false;
  const port = options.port ?? (await freePort());
  const server = await launchServer({ native, folder, port, identity, ephemeral });
  const dismiss = ephemeral ? removeWhenWeDie(folder) : null;
  return clusterOf(server, false, async () => {
    dismiss?.();
    await stopServer(server.pid);
    if (!ephemeral) return;
    for (const rest of [folder, `${folder}.log`, options.dataFolder])
      await rm(rest, { recursive: true, force: true });
  });
}

function clusterOf({ pid, port }: Server, reused: boolean, stop: () => Promise<void>): Cluster {
  const ownerUrl = (database: string) => `postgres://${superuser}@127.0.0.1:${port}/${database}`;
  return { pid, port, reused, ownerUrl, stop };
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

/**
 * The cluster's folder, by its one true name. It is made under another name and moved into place: a start that is cut
 * off leaves no half of one.
 */
async function prepareDataFolder(wanted: string, native: string, identity: Identity): Promise<string> {
  const folder = await reachableFolder(wanted, identity);
  if (existsSync(path.join(folder, "PG_VERSION"))) return realpath(folder);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined)
    await chown(fresh, identity.uid, identity.gid);
  initialize(native, fresh, identity);
  await rename(fresh, folder);
  return realpath(folder);
}

/** The wanted folder, or a link there to a place that the server's user may enter. */
async function reachableFolder(wanted: string, identity: Identity): Promise<string> {
  const parent = path.dirname(wanted);
  await mkdir(parent, { recursive: true });
  if (identity.uid === undefined) return wanted;
  const isReachable = spawnSync("test", ["-x", parent], { ...identity, cwd: "/" }).status === 0;
  if (isReachable) return wanted;
  const place = shadowPath(wanted);
  if ((await readlink(wanted).catch(() => null)) !== place) {
    // Whoever deletes `.data` means the database, too.
    await rm(place, { recursive: true, force: true });
    await symlink(place, wanted);
  }
  return place;
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
