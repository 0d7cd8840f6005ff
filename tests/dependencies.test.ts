import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completeLock, type LockFile } from "#server/dev/complete-lock.ts";
import { trackedFiles } from "./support/tracked-files.ts";

const lock: LockFile = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Oldest versions without a known hole that concerns us; no audit service is asked, so the list is kept here. */
const floors: Readonly<Record<string, string>> = {
  next: "16.3.3",
  "next-auth": "4.24.15",
  "@trpc/server": "11.8.0",
  "fast-xml-parser": "5.7.0",
  react: "19.2.8",
  "react-dom": "19.2.8",
  postcss: "8.5.12",
  ws: "8.21.0",
};

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) =>
    text.split(".").map((part) => Number.parseInt(part, 10)),
  );
  for (const place of [0, 1, 2]) {
    const difference = (have?.[place] ?? 0) - (need?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

test.each(Object.entries(floors))("no locked %s is older than %s", (name, floor) => {
  const locked = Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  const tooOld = locked.filter(([, entry]) => !isAtLeast(entry.version ?? "0", floor));
  expect(tooOld.map(([place, entry]) => `${place} ${entry.version}`)).toEqual([]);
});

test("the lock file is complete for every platform, so that npm ci works everywhere", () => {
  expect(completeLock(structuredClone(lock))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved"/);
});

test("every direct dependency is pinned to one version", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
});

test("no file of the project names a machine's path, and no key lies in it", () => {
  const foreign = /\/(?:home|root|work)\/\w|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
  const files = trackedFiles().filter(
    (file) =>
      !/package-lock\.json$|\.(ico|png|svg|woff2)$/.test(file) && file !== "tests/dependencies.test.ts",
  );
  expect(files.filter((file) => foreign.test(readFileSync(file, "utf8")))).toEqual([]);
});
