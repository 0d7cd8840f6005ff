import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./support/tracked-files.ts";

/**
 * The walls of the house: who may import whom, and which npm packages may appear where. Read a row as a sentence.
 * Same room is always allowed; `server/{env,log,clock,secrets,errors}.ts` may be used by every room of `server` but
 * the domain and the sandbox.
 */
type Room = { rooms: readonly string[]; packages: readonly string[] };

const stories = [
  "sales",
  "purchases",
  "partners",
  "companies",
  "people",
  "deadlines",
  "sync",
  "notifications",
  "activity",
  "items",
  "dashboard",
  "health",
  "accounts",
] as const;
const storyRooms = stories.map((name) => `server/${name}`);
const story = (...packages: string[]): Room => ({
  rooms: [
    "server/domain",
    "server/messages",
    "server/ubl",
    "server/db",
    "server/sef",
    "server/queue",
    "server/exchange",
    "server/pdf",
    "server/exports",
    "server/mail",
  ],
  packages: ["zod", ...packages],
});

const house: Readonly<Record<string, Room>> = {
  "server/domain": { rooms: [], packages: ["decimal.js", "zod"] },
  "server/messages": { rooms: ["server/domain"], packages: ["use-intl", "icu-minify"] },
  "server/ubl": { rooms: ["server/domain"], packages: ["xmlbuilder2", "fast-xml-parser"] },
  "server/db": {
    rooms: ["server/domain"],
    packages: ["@prisma/client", "@prisma/adapter-pg", "pg", "graphile-worker", "zod"],
  },
  "server/sef": { rooms: ["server/domain", "server/db"], packages: ["bottleneck", "zod"] },
  "server/queue": { rooms: ["server/domain", "server/db"], packages: ["graphile-worker", "pg", "zod"] },
  "server/auth": {
    rooms: ["server/domain", "server/db"],
    packages: ["next-auth", "next", "@node-rs/argon2", "otpauth", "qrcode", "zod"],
  },
  "server/exchange": {
    rooms: ["server/domain", "server/ubl", "server/db", "server/sef", "server/queue"],
    packages: ["zod"],
  },
  "server/pdf": {
    rooms: ["server/domain", "server/messages"],
    packages: ["pdfkit", "qrcode", "use-intl", "zod"],
  },
  "server/exports": {
    rooms: ["server/domain"],
    packages: ["csv-stringify", "exceljs", "zod"],
  },
  "server/mail": {
    rooms: ["server/domain", "server/messages", "server/db", "server/queue", "server/exchange"],
    packages: ["nodemailer", "zod"],
  },
  ...Object.fromEntries(storyRooms.map((room) => [room, story()])),
  "server/trpc": {
    rooms: [
      "server/domain",
      "server/messages",
      "server/auth",
      "server/db",
      "server/exchange",
      "server/mail",
      "server/pdf",
      ...storyRooms,
    ],
    packages: ["@trpc/server", "superjson", "zod"],
  },
  "server/command-line": { rooms: ["server/domain", "server/messages", "server/ubl"], packages: [] },
  "server/sandbox": { rooms: [], packages: ["fast-xml-parser"] },
  "server/worker.ts": {
    rooms: ["server/db", "server/queue", "server/sef"],
    packages: ["graphile-worker", "pg"],
  },
  "server/dev": {
    rooms: [
      "server/domain",
      "server/db",
      "server/sef",
      "server/queue",
      "server/auth",
      "server/exchange",
      "server/mail",
      ...storyRooms,
      "server/sandbox",
    ],
    packages: ["pg", "@prisma/adapter-pg", "@prisma/driver-adapter-utils", "zod"],
  },
  tasks: {
    rooms: ["server/queue", "server/exchange", "server/mail", ...storyRooms],
    packages: ["graphile-worker"],
  },
  "app/api": {
    rooms: [
      "server/domain",
      "server/auth",
      "server/db",
      "server/exchange",
      "server/exports",
      "server/mail",
      "server/trpc",
      ...storyRooms,
    ],
    packages: ["next", "next-auth"],
  },
  app: {
    rooms: ["server/domain", "server/messages", "server/auth", "server/trpc"],
    packages: [
      "@fontsource-variable/inter",
      "@hookform/resolvers",
      "@tanstack/react-query",
      "@trpc/react-query",
      "@trpc/server",
      "clsx",
      "lucide-react",
      "next",
      "next-auth",
      "next-intl",
      "next-themes",
      "radix-ui",
      "react",
      "react-hook-form",
      "superjson",
      "zod",
    ],
  },
};

const everywhere = /^server\/(env|log|clock|secrets|errors)\.ts$/;
/** Rooms that reach the walls' common tools; the domain is pure and the sandbox shares no code with us. */
const withoutCommonTools = new Set([
  "server/domain",
  "server/sandbox",
  "server/ubl",
  "server/messages",
  "app",
]);
/** The one common file that a page may use: codes of failures. */
const errorCodes = "server/errors.ts";

const sources = trackedFiles().filter(
  (file) => /^(server|app|tasks)\/.*\.tsx?$/.test(file) && !/(\.test|-under-test)\.tsx?$/.test(file),
);

/** The longest row that holds the file: `app/api` before `app`. */
function roomOf(file: string): string | undefined {
  return Object.keys(house)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** @param kind "block" keeps line comments: that is where switches hide. */
function withoutComments(file: string, kind: "block" | "all" = "all"): string {
  const source = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  return kind === "all" ? source.replace(/^\s*\/\/.*$/gm, "") : source;
}

type Import = { file: string; target: string; typeOnly: boolean };

function importsOf(file: string): Import[] {
  const source = withoutComments(file);
  const statements = source.matchAll(
    /^\s*(import|export)\s+(type\s+)?(?:[\w*\s{},]+\s+from\s+)?["']([^"'\n]+)["']/gm,
  );
  const dynamic = source.matchAll(/\bimport\(\s*["']([^"'\n]+)["']\s*\)/g);
  return [
    ...[...statements].map((found) => ({ file, target: found[3] ?? "", typeOnly: found[2] !== undefined })),
    ...[...dynamic].map((found) => ({ file, target: found[1] ?? "", typeOnly: false })),
  ];
}

function offencesOf(room: string): string[] {
  return sources
    .filter((file) => roomOf(file) === room)
    .flatMap(importsOf)
    .filter((found) => !isAllowed(room, found))
    .map(({ file, target }) => `${file} → ${target}`);
}

function isAllowed(room: string, { target, typeOnly }: Import): boolean {
  if (target.startsWith("../")) return false;
  if (target.startsWith("./") || target.startsWith("node:"))
    return !(room === "server/domain" && target.startsWith("node:"));
  if (target.startsWith("#")) return isAllowedFile(room, target.slice(1), typeOnly);
  const name = target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
  return house[room]?.packages.includes(name) ?? false;
}

function isAllowedFile(room: string, path: string, typeOnly: boolean): boolean {
  if (everywhere.test(path)) return !withoutCommonTools.has(room) || (room === "app" && path === errorCodes);
  const target = roomOf(path);
  if (target === undefined) return false;
  // The API doors stand in the same building as the pages and may use their shared parts.
  if (target === room || (room === "app/api" && target === "app")) return true;
  // A page may know the shape of what the database's environment column holds, never its rows.
  if (room === "app" && target === "server/db") return typeOnly;
  return house[room]?.rooms.includes(target) ?? false;
}

test.each(Object.keys(house))("%s imports only what its row allows", (room) => {
  expect(offencesOf(room)).toEqual([]);
});

test.each(Object.keys(house))("%s, a row of the table, is a room that exists", (room) => {
  expect(sources.filter((file) => roomOf(file) === room).length).toBeGreaterThan(0);
});

test("every source file stands in a room of the table or is a common tool", () => {
  expect(sources.filter((file) => !roomOf(file) && !everywhere.test(file))).toEqual([]);
});

test("rooms do not import each other in a circle", () => {
  const edges = new Map(
    Object.entries(house).map(([room, { rooms }]) => [room, rooms.filter((other) => other !== room)]),
  );
  const visit = (room: string, trail: string[]): string[] | null => {
    if (trail.includes(room)) return [...trail, room];
    for (const next of edges.get(room) ?? []) {
      const circle = visit(next, [...trail, room]);
      if (circle) return circle;
    }
    return null;
  };
  for (const room of edges.keys()) expect(visit(room, [])).toBeNull();
});

test("only the worker's jobs call SEF: pages, procedures and doors import nothing of server/sef", () => {
  const callers = sources
    .filter((file) => /^(app|server\/trpc|server\/auth)\//.test(file))
    .flatMap(importsOf);
  expect(callers.filter(({ target }) => target.startsWith("#server/sef/"))).toEqual([]);
});

test("what a page prefetches without waiting is read by useSuspenseQuery: useQuery would draw another page in the browser than on the server", () => {
  const texts = sources.filter((file) => file.startsWith("app/")).map((file) => withoutComments(file));
  const found = (pattern: RegExp) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map(([, procedure = ""]) => procedure));
  const prefetched = {
    whole: found(/void api\.([\w.]+)\.prefetch\(/g),
    inPages: found(/void api\.([\w.]+)\.prefetchInfinite\(/g),
  };
  expect([...prefetched.whole, ...prefetched.inPages].length).toBeGreaterThan(0);
  const readLoosely = {
    whole: found(/trpc\.([\w.]+)\.useQuery\(/g),
    inPages: found(/trpc\.([\w.]+)\.useInfiniteQuery\(/g),
  };
  expect(readLoosely.whole.filter((name) => prefetched.whole.includes(name))).toEqual([]);
  expect(readLoosely.inPages.filter((name) => prefetched.inPages.includes(name))).toEqual([]);
});

test("process.env is read in server/env.ts only; the launcher and tools prepare it", () => {
  const readers = sources.filter((file) => /process\.env\b/.test(withoutComments(file)));
  expect(readers.filter((file) => !file.startsWith("server/dev/"))).toEqual(["server/env.ts"]);
});

test("whoever seals a secret is known to the command that changes the master key", () => {
  const sealers = sources.filter((file) => /\bencryptSecret\(/.test(withoutComments(file)));
  // A new one goes into server/dev/reseal-secrets.ts first: what it leaves out nobody opens once the old key is gone.
  expect(sealers.filter((file) => file !== "server/secrets.ts")).toEqual([
    "server/auth/second-factor.ts",
    "server/companies/subscribe-company.ts",
    "server/companies/update-sef-key.ts",
    "server/companies/webhook-token.ts",
    "server/mail/secret-link.ts",
  ]);
});

test("a calendar day comes from the company's clock, never from the machine's", () => {
  const makers = sources.filter((file) =>
    /belgradeDay\(\s*(new Date\(\)|Date\.now)/.test(withoutComments(file)),
  );
  expect(makers.filter((file) => !/^server\/(dev|sandbox)\//.test(file))).toEqual([]);
});

test("no drawer is named utils, helpers, common, types or constants, and no barrel is named index", () => {
  expect(
    sources.filter(
      (file) =>
        /\/(utils?|helpers?|common|types|constants|index)\.tsx?$/.test(file) &&
        !file.startsWith("server/messages/areas/"),
    ),
  ).toEqual([]);
});

test("nobody switches the compiler or the linter off", () => {
  const switches = /@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas any\b|: any\b|<any>/;
  const offenders = trackedFiles()
    .filter((file) => /\.(ts|tsx|css)$/.test(file) && file !== "tests/architecture.test.ts")
    .filter((file) => switches.test(withoutComments(file, "block")));
  expect(offenders).toEqual([]);
});
