import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

/**
 * `npm run bench:weight`, after a build: what each page makes a browser fetch of scripts before it can be used, gzipped,
 * in thousands of bytes. What comes when somebody reaches for it (menus, palette, charts) is not in it. Ends with 1 when
 * a page is heavier than it may be.
 */

const build = ".next";
const pageLimitKb = 180;
/** Pages that are heavier still, by the first row that fits: they may get lighter, and none may get heavier. */
const heavyKb: readonly (readonly [pages: RegExp, limitKb: number])[] = [
  [/^\/\(portal\)\/\[company\]\/sales$/, 193],
  [/^\/\(portal\)\/\[company\]\/purchases$/, 190],
  [/^\/\(portal\)\/\[company\]\/sales\/\[invoice\]$/, 185],
  [/^\/\(portal\)\/\[company\]\/deadlines$/, 184],
];

const buildManifest = z.object({ rootMainFiles: z.array(z.string()) });
const pageManifest = z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())).default({}) });
const manifestName = "page_client-reference-manifest.js";

const weights = new Map<string, number>();
/** Bytes of a built script as they travel. */
function weigh(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = gzipSync(readFileSync(path.join(build, file)), { level: 9 }).length;
  weights.set(file, bytes);
  return bytes;
}

/** The manifest is a script that assigns one JSON value for each route. */
function readPageManifest(file: string): { route: string; scripts: string[] } {
  const found = /globalThis\.__RSC_MANIFEST\["(?<route>[^"]+)"\]\s*=\s*(?<json>\{.*\});?\s*$/s.exec(
    readFileSync(file, "utf8"),
  );
  const { route = "", json = "{}" } = found?.groups ?? {};
  const { entryJSFiles } = pageManifest.parse(JSON.parse(json));
  return { route: route.replace(/\/page$/, "") || "/", scripts: Object.values(entryJSFiles).flat() };
}

/** Next and React themselves, the same on every page. */
const frame = buildManifest.parse(
  JSON.parse(readFileSync(path.join(build, "build-manifest.json"), "utf8")),
).rootMainFiles;
const sum = (files: Iterable<string>) => [...new Set(files)].reduce((total, file) => total + weigh(file), 0);
const kb = (bytes: number) => Math.round(bytes / 100) / 10;

const pages = readdirSync(path.join(build, "server/app"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(manifestName))
  .map((file) => readPageManifest(path.join(build, "server/app", file)))
  .map(({ route, scripts }) => ({ route, own: sum(scripts), all: sum([...frame, ...scripts]) }))
  .sort((a, b) => b.all - a.all);

console.log(`Next and React: ${kb(sum(frame))} kB`);
for (const { route, own, all } of pages) {
  console.log(
    `${kb(all).toFixed(1).padStart(6)} kB, of which ours ${kb(own).toFixed(1).padStart(6)}  ${route}`,
  );
}
const light = pages.filter(({ all }) => kb(all) <= pageLimitKb);
console.log(`${light.length} of ${pages.length} pages within ${pageLimitKb} kB`);
const tooHeavy = pages.filter(({ route, all }) => kb(all) > limitOf(route));
for (const { route, all } of tooHeavy) {
  console.log(`${route} is ${kb(all)} kB and may be ${limitOf(route)}`);
  process.exitCode = 1;
}

function limitOf(route: string): number {
  return heavyKb.find(([routes]) => routes.test(route))?.[1] ?? pageLimitKb;
}
