import { readFileSync, writeFileSync } from "node:fs";

/**
 * Adds the lock entries of optional platform packages that a registry did not offer when the lock was written.
 *
 * npm leaves such packages out of the lock and then refuses `npm ci` on every machine ("Missing: … from lock file").
 * Run after each change of dependencies: `npx tsx server/dev/complete-lock.ts`. With `--check` it writes nothing and
 * fails when there is something to add.
 */

type LockEntry = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type LockFile = { packages: Record<string, LockEntry> };

const systems = [
  "darwin",
  "win32",
  "linux",
  "android",
  "freebsd",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
  "openharmony",
];
const processors: readonly [RegExp, string][] = [
  [/arm64|aarch64/, "arm64"],
  [/x64|x86_64/, "x64"],
  [/ia32/, "ia32"],
  [/loong64/, "loong64"],
  [/mips64el/, "mips64el"],
  [/ppc64/, "ppc64"],
  [/riscv64/, "riscv64"],
  [/s390x/, "s390x"],
  [/arm/, "arm"],
];

/** The platform that a package's name speaks of, or null when it names none. */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> | null {
  const last = name.split("/").at(-1) ?? name;
  if (last.includes("wasm")) return { cpu: ["wasm32"] };
  const system =
    systems.find((candidate) => new RegExp(`(^|-)${candidate}(-|$)`).test(last)) ??
    (/(^|-)windows(-|$)/.test(last) ? "win32" : /(^|-)linuxmusl(-|$)/.test(last) ? "linux" : undefined);
  const processor = processors.find(([pattern]) => pattern.test(last))?.[1];
  if (!system && !processor) return null;
  const libc = /musl/.test(last) ? ["musl"] : system === "linux" && /gnu/.test(last) ? ["glibc"] : undefined;
  return {
    ...(system ? { os: [system] } : {}),
    ...(processor ? { cpu: [processor] } : {}),
    ...(libc ? { libc } : {}),
  };
}

/** Whether npm would resolve `name` for the package at `from`: its own folder first, then every parent's. */
function isLocked(lock: LockFile, from: string, name: string): boolean {
  for (let place = from; ; ) {
    if (lock.packages[`${place ? `${place}/` : ""}node_modules/${name}`]) return true;
    if (!place) return false;
    const parent = place.lastIndexOf("node_modules/");
    place = parent > 0 ? place.slice(0, parent - 1) : "";
  }
}

/** Adds what is missing and answers its names. */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [from, entry] of Object.entries({ ...lock.packages })) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!platform || isLocked(lock, from, name)) continue;
      const version = range.replace(/^[\^~]/, "");
      lock.packages[`node_modules/${name}`] = {
        version,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
        ...platform,
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

function main(): void {
  const file = "package-lock.json";
  const lock: LockFile = JSON.parse(readFileSync(file, "utf8"));
  const added = completeLock(lock);
  if (!process.argv.includes("--check")) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`added ${added.length}`);
}

if (process.argv[1]?.endsWith("complete-lock.ts")) main();
