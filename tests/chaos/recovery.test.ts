import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { demoCompanies, demoPassword } from "#server/dev/demo-world.ts";
import { freePorts, Launcher, type PartName, type Ports } from "./launcher.ts";
import { PortalUser } from "./portal-user.ts";
import { waitUntil } from "./wait-until.ts";

/**
 * kill -9 of each part at the worst moment: SEF has taken the document and we have not heard its answer. SEF's answer
 * is held back so that the kill always falls into that moment.
 */

const [dunav, morava] = demoCompanies;
const uploadPath = "/sales-invoice/ubl";
/** Far longer than a kill takes; whoever lives on hears the answer after it. */
const answerDelayMs = 3_000;
/** How long parts may outlive their launcher, and how long a stop may take. */
const partsPatienceMs = 10_000;

const stateSchema = z.object({ documents: z.array(z.object({ number: z.string(), status: z.string() })) });

let folder: string;
let ports: Ports;
let launcher: Launcher;
const everSeen = new Set<number>();

beforeAll(async () => {
  folder = path.resolve(`.data/chaos-${process.pid}`);
  ports = await freePorts();
  launcher = new Launcher(folder, ports);
  await launcher.ready();
  // A public buyer: the person has to say whether the treasury's register gets the document.
  await query("UPDATE invoice SET send_to_cir = 'No' WHERE number = $1", "2026-104");
}, 240_000);

afterAll(async () => {
  if (launcher.exitCode === null) await launcher.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

test.each<[PartName, string, string]>([
  ["worker", "2026-101", "The worker"],
  ["sandbox", "2026-102", "The sandbox"],
  ["database", "2026-103", "PostgreSQL"],
  ["portal", "2026-104", "The portal"],
])(
  "after kill -9 of the %s the launcher mends it and says so, and SEF has %s once",
  async (part, number, shownAs) => {
    const killed = launcher.pidOf(part);
    await sendSlowly(dunav.owner.email, "dunav-softver", number);
    await waitUntil(`${number} at SEF`, async () => (await timesAtSef(number)) === 1);
    launcher.kill(part);
    const startedMs = Date.now();
    await waitUntil(`${number} sent`, async () => (await stateOf(number)) === "sent");
    const sentMs = Date.now() - startedMs;
    await waitUntil("the portal", isPortalUp);
    console.log(`${part}: sent ${sentMs} ms after the kill, portal up after ${Date.now() - startedMs} ms`);
    expect(launcher.pidOf(part)).not.toBe(killed);
    expect(launcher.output).toMatch(new RegExp(`${shownAs} stopped.*; starting it again\\.`));
    expect(await timesAtSef(number)).toBe(1);
  },
  120_000,
);

test("after kill -9 of the launcher its parts go, and the next start sends what was under way once", async () => {
  await sendSlowly(morava.owner.email, "morava-gradnja", "MG-2026-7");
  await waitUntil("MG-2026-7 at SEF", async () => (await timesAtSef("MG-2026-7")) === 1);
  launcher.kill("launcher");
  await waitUntil(
    "the end of its parts",
    () => launcher.leftovers({ butDatabase: true }).length === 0,
    partsPatienceMs,
  );
  for (const pid of launcher.seen) everSeen.add(pid);
  launcher = new Launcher(folder, ports);
  await launcher.ready();
  await waitUntil("MG-2026-7 sent", async () => (await stateOf("MG-2026-7")) === "sent");
  for (const number of ["2026-101", "2026-102", "2026-103", "2026-104", "MG-2026-7"])
    expect([number, await stateOf(number), await timesAtSef(number)]).toEqual([number, "sent", 1]);
}, 120_000);

test("Ctrl+C ends all of it within ten seconds", async () => {
  const startedMs = Date.now();
  expect(await launcher.stop()).toBe(0);
  for (const pid of everSeen) launcher.seen.add(pid);
  expect(launcher.leftovers()).toEqual([]);
  expect(Date.now() - startedMs).toBeLessThan(partsPatienceMs);
}, 30_000);

/** Presses "Pošaljite na SEF"; SEF takes the document at once and answers late. */
async function sendSlowly(email: string, company: string, number: string): Promise<void> {
  const [row] = await query<{ id: string }>("SELECT id FROM invoice WHERE number = $1", number);
  const person = await PortalUser.signIn(launcher.portalUrl, email, demoPassword);
  await control("faults", { path: uploadPath, kind: "slow", ms: answerDelayMs, times: 1 });
  await person.call("invoices.send", { company, invoiceId: row?.id });
}

async function control(door: string, body: object): Promise<void> {
  const answer = await fetch(`${launcher.sandboxUrl}/__sim/${door}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

async function timesAtSef(number: string): Promise<number> {
  const answer = await fetch(`${launcher.sandboxUrl}/__sim/state`);
  const { documents } = stateSchema.parse(await answer.json());
  return documents.filter((document) => document.number === number).length;
}

/** Null while the database is away. */
async function stateOf(number: string): Promise<string | null> {
  const rows = await query<{ state: string }>("SELECT state FROM invoice WHERE number = $1", number).catch(
    () => [],
  );
  return rows[0]?.state ?? null;
}

async function isPortalUp(): Promise<boolean> {
  const answer = await fetch(`${launcher.portalUrl}/api/health`).catch(() => null);
  return answer?.status === 200;
}

async function query<Row extends pg.QueryResultRow>(sql: string, value: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: launcher.databaseUrl() });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql, [value])).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
