import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lawfulCases } from "./fixtures/lawful-cases.ts";

const readme = readFileSync("README.md", "utf8");

test("the README's table of documents is the list of golden pairs", () => {
  const rows = [...readme.matchAll(/^\| `(\d{3}-[\w-]+)` \| (.+) \|$/gm)].map((row) => [row[1], row[2]]);
  expect(Object.fromEntries(rows)).toEqual(lawfulCases);
});

test("every file and folder that the README names exists", () => {
  const named = [...readme.matchAll(/`((?:app|server|tasks|prisma|tests)\/[\w./()[\]-]*)`/g)].map(
    (found) => found[1] ?? "",
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !path.includes("<") && !existsSync(path))).toEqual([]);
});

test("every script that the README names exists", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([\w:-]+)/g)].map((found) => found[1] ?? "");
  const builtIn = new Set(["ci", "run"]);
  expect(named.filter((name) => !builtIn.has(name) && !(name in scripts))).toEqual([]);
});
