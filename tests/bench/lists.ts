import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { connectionOptions } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { PrismaClient } from "#server/db/generated/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { ensureDatabase, startPostgres } from "#server/dev/postgres.ts";
import { writeCursor } from "#server/exchange/listing/list-cursor.ts";
import { countPurchases, listPurchases } from "#server/purchases/list-purchases.ts";
import { countSales, listSales } from "#server/sales/list-sales.ts";
import { askAsPages, fillSurroundings } from "./lists-pages.ts";
import { findWholeTables, listen } from "./lists-plans.ts";
import { company, fillUpTo } from "./lists-world.ts";

/**
 * `npm run bench:lists [many] [few]`: the lists of a company with a thousand invoices and with a million, asked by the
 * application's role behind row-level security through the stories that pages ask. Medians, and how many times longer
 * the large one takes; a search is held against the same question put plainly, without row-level security, at a million.
 *
 * Then every statement that those stories and the other pages of the company send is explained by the server at a million
 * rows. Ends with 1 when a page
 * takes more than one and a half times as long, a search more than three times, or a statement goes through more than
 * ten thousand rows of a table from end to end.
 *
 * `--keep` leaves the documents in `.data/bench-lists` and takes them from there the next time.
 */
const { values: flags, positionals } = parseArgs({
  options: { keep: { type: "boolean", default: false } },
  allowPositionals: true,
});
const many = Number(positionals[0] ?? 1_000_000);
const few = Number(positionals[1] ?? 1_000);
const pageRatioMax = 1.5;
const searchRatioMax = 3;
const wholeTableMax = 10_000;
const runs = 31;
const warmUps = 3;
const today = () => new Date("2026-11-22T09:00:00Z");

const dataFolder = path.resolve(flags.keep ? ".data/bench-lists" : `.data/bench-lists-${process.pid}`);
const cluster = await startPostgres({ dataFolder });
Object.assign(process.env, {
  SERVER_POSTGRES_URL: cluster.ownerUrl("few"),
  PUBLIC_SERVER_URL: "http://127.0.0.1:9",
  NEXTAUTH_SECRET: "bench-only-secret-0123456789",
  SEFLOW_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
  LOG_LEVEL: "error",
});

type Question = { name: string; ask: () => Promise<unknown> };
type Sought = { name: string; q: string };

const pages: readonly { name: string; filter: Parameters<typeof listSales>[1] }[] = [
  { name: "first page", filter: {} },
  { name: "first page, needs attention", filter: { filter: { tab: "attention" } } },
  { name: "first page, done", filter: { filter: { tab: "done" } } },
  { name: "first page by issue date", filter: { sort: { by: "issued" } } },
  { name: "first page by due date", filter: { sort: { by: "due", dir: "asc" } } },
  { name: "first page by amount", filter: { sort: { by: "amount" } } },
  { name: "first page by number", filter: { sort: { by: "number" } } },
  { name: "first page by deadline", filter: { sort: { by: "deadline", dir: "asc" } } },
  { name: "filtered: status Approved", filter: { filter: { status: ["Approved"] } } },
  { name: "filtered: status Mistake", filter: { filter: { status: ["Mistake"] } } },
  { name: "filtered: state draft", filter: { filter: { state: ["draft"] } } },
  { name: "filtered: kind 381, by amount", filter: { filter: { kind: ["381"] }, sort: { by: "amount" } } },
  { name: "filtered: amounts", filter: { filter: { amountFrom: "100000", amountTo: "100500" } } },
  { name: "filtered: deadline in 5 days", filter: { filter: { deadline: 5 } } },
  { name: "filtered: outside SEF", filter: { filter: { outside: true } } },
];

const searches: readonly Sought[] = [
  { name: "search: a number", q: "2023-77" },
  { name: "search: a name and its place", q: "železara čačak 1205" },
  { name: "search: a place, of very many", q: "cacak" },
  { name: "search: in Cyrillic", q: "Ћилимара Ниш 1263" },
  { name: "search: a PIB", q: "109993391" },
  { name: "search: an amount", q: "9.502,80" },
  { name: "search: two letters", q: "uz" },
  { name: "search: nothing like it", q: "nema takvog" },
];

/** The same rows by the owner, whom no policy binds, in one plain statement. */
const plainSearch = `
  SELECT l.*, p.name FROM document_listing l
    LEFT JOIN partner p ON p.organization_id = l.organization_id AND p.id = l.partner_id
   WHERE l.organization_id = $1::uuid AND l.environment = $2 AND l.direction = 'sales' AND `;

/** A database with so many invoices, and the application's connections to it. */
type World = { url: string; client: PrismaClient };

let isBad = false;
try {
  const small = await openWorld("few", few);
  const large = await openWorld("many", many);
  await comparePages(small, large);
  await compareSearches(large);
  await explainAll(large);
  await small.client.$disconnect();
  await large.client.$disconnect();
} finally {
  if (!cluster.reused) await cluster.stop();
  if (!flags.keep) rmSync(dataFolder, { recursive: true, force: true });
}
process.exit(isBad ? 1 : 0);

async function openWorld(name: string, invoices: number): Promise<World> {
  const begin = performance.now();
  const url = cluster.ownerUrl(name);
  await ensureDatabase(cluster, name);
  await migrate(url);
  await fillUpTo(url, invoices);
  console.log(`${invoices} invoices stand there after ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return { url, client: connect(url, connectionOptions) };
}

function connect(connectionString: string, options: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options }) });
}

/** The stories ask the one client of the process. */
function turnTo({ client }: World): void {
  globalThis.seflowPrisma = client;
}

/** By turns, so that whatever else the machine does falls on both. */
async function comparePages(small: World, large: World): Promise<void> {
  const inSmall = new Map((await questions(small)).map(({ name, ask }) => [name, ask]));
  console.log(`\n${"".padEnd(46)} ${few} rows  ${many} rows   ratio   load ${load()}`);
  for (const { name, ask } of await questions(large)) {
    const askSmall = () => {
      turnTo(small);
      return inSmall.get(name)?.() ?? Promise.resolve();
    };
    const askLarge = () => {
      turnTo(large);
      return ask();
    };
    const most = /^(first|deep|filtered)/.test(name) ? pageRatioMax : Number.POSITIVE_INFINITY;
    const [before, ms] = await mediansWithin(most, askSmall, askLarge);
    tell(name, before, ms, ms / before, most);
  }
}

function tell(name: string, one: number, other: number, ratio: number, most: number): void {
  isBad ||= ratio > most;
  const over = ratio > most ? "  over" : "";
  console.log(`${name.padEnd(46)} ${inMs(one)} ${inMs(other)}  ${ratio.toFixed(2).padStart(6)}${over}`);
}

async function questions(world: World): Promise<Question[]> {
  const { key, id, partner, from, to } = await middle(world);
  const rejected = { status: ["Rejected" as const], from, to };
  const cursor = writeCursor({ by: "changed", dir: "desc" }, { key, id });
  return [
    ...pages.map(({ name, filter }) => ({ name, ask: () => listSales(company, filter, today) })),
    { name: "deep page", ask: () => listSales(company, { cursor }, today) },
    { name: "deep page, done", ask: () => listSales(company, { filter: { tab: "done" }, cursor }, today) },
    {
      name: "filtered: a past month (by issue date)",
      ask: () => listSales(company, { filter: { from, to }, sort: { by: "issued" } }, today),
    },
    {
      name: "filtered: a past month, by amount",
      ask: () => listSales(company, { filter: { from, to }, sort: { by: "amount" } }, today),
    },
    {
      name: "filtered: rejected in a past month, by due date",
      ask: () => listSales(company, { filter: rejected, sort: { by: "due" } }, today),
    },
    { name: "filtered: one partner", ask: () => listSales(company, { filter: { partner } }, today) },
    { name: "first page of purchases", ask: () => listPurchases(company, {}, today) },
    {
      name: "first page of purchases by day of receipt",
      ask: () => listPurchases(company, { sort: { by: "received", dir: "desc" } }, today),
    },
    { name: "counts of tabs", ask: () => countSales(company, {}, today) },
    { name: "counts of purchases", ask: () => countPurchases(company, {}, today) },
    {
      name: "counts of tabs, status Approved",
      ask: () => countSales(company, { filter: { status: ["Approved"] } }, today),
    },
    {
      name: "counts of tabs, status Mistake",
      ask: () => countSales(company, { filter: { status: ["Mistake"] } }, today),
    },
    ...searches.map(({ name, q }) => ({ name, ask: () => listSales(company, { filter: { q } }, today) })),
    { name: "counts of tabs, search", ask: () => countSales(company, { filter: { q: "cacak" } }, today) },
  ];
}

/** A document in the middle of a list: its place, its partner, its month. */
type Middle = { key: string; id: string; partner: string; from: string; to: string };

async function middle(world: World): Promise<Middle> {
  return withOwner(world, async (owner) => {
    const { rows } = await owner.query<Middle>(
      `SELECT to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS key, invoice_id AS id,
              partner_id AS partner, date_trunc('month', issued_on)::date::text AS from,
              (date_trunc('month', issued_on) + interval '1 month - 1 day')::date::text AS to
         FROM document_listing WHERE organization_id = $1 AND direction = 'sales'
        ORDER BY changed_at LIMIT 1 OFFSET (SELECT count(*) / 2 FROM document_listing
                                             WHERE organization_id = $1 AND direction = 'sales')`,
      [company.organizationId],
    );
    const [row] = rows;
    if (!row) throw new Error("Nothing is listed.");
    return row;
  });
}

async function compareSearches(world: World): Promise<void> {
  console.log(`\nsearch at ${many} rows: plain statement without row-level security, story behind it`);
  const free = { ...world, client: connect(world.url, "") };
  await withOwner(world, async (owner) => {
    for (const { name, q } of searches) {
      const { rows } = await owner.query<{ patterns: string[] }>(
        "SELECT app.search_patterns($1) AS patterns",
        [q],
      );
      const conditions = (rows[0]?.patterns ?? []).map(
        (pattern) => `l.search LIKE ${owner.escapeLiteral(pattern)}`,
      );
      const text = `${plainSearch} ${conditions.join(" AND ")} ORDER BY l.changed_at DESC, l.invoice_id DESC LIMIT 51`;
      const [unbound, bound] = await mediansWithin(
        searchRatioMax,
        () => {
          turnTo(free);
          return withCompany(company.organizationId, (tx) =>
            tx.$queryRawUnsafe(text, company.organizationId, company.environment),
          );
        },
        () => {
          turnTo(world);
          return listSales(company, { filter: { q } }, today);
        },
      );
      tell(name, unbound, bound, bound / unbound, searchRatioMax);
    }
  });
  await free.client.$disconnect();
}

async function explainAll(world: World): Promise<void> {
  const asked = await questions(world);
  const { partner } = await middle(world);
  await fillSurroundings(world.url);
  turnTo(world);
  const refused: string[] = [];
  const statements = await listen(async () => {
    for (const { ask } of asked) await ask();
    refused.push(...(await askAsPages(partner)));
  });
  for (const refusal of refused) console.log(`refused: ${refusal}`);
  const { explained, wholeTables } = await findWholeTables(world.url, statements);
  const tooLarge = wholeTables.filter(({ rows }) => rows > wholeTableMax);
  isBad ||= tooLarge.length > 0 || explained < asked.length;
  console.log(
    `\n${explained} statements explained at ${many} rows; ${tooLarge.length} go through more than ${wholeTableMax} rows of a table`,
  );
  for (const { table, rows, text } of tooLarge)
    console.log(`${table}: ${rows} rows in ${text.slice(0, 2_000)}`);
}

async function withOwner<T>({ url }: World, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/**
 * Medians of one and the other. Pages take milliseconds, and what else a machine does takes some of them: a ratio over
 * its bound is measured once more with four times the runs, and those count.
 */
async function mediansWithin(
  most: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[number, number]> {
  const first = await medians(runs, one, other);
  return first[1] / first[0] > most ? medians(4 * runs, one, other) : first;
}

async function medians(
  runs: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let run = -warmUps; run < runs; run += 1) {
    const ms = [await time(one), await time(other)] as const;
    if (run < 0) continue;
    times[0].push(ms[0]);
    times[1].push(ms[1]);
  }
  return [middleOf(times[0]), middleOf(times[1])];
}

async function time(ask: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await ask();
  return performance.now() - begin;
}

function middleOf(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function inMs(ms: number): string {
  return `${ms.toFixed(2).padStart(9)} ms`;
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
}
