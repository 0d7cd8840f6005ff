import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  buyer,
  invoiceXml,
  items,
  openEmptyWorld,
  openReceiver,
  openWorld,
  seller,
  today,
  type World,
} from "./sandbox-under-test.ts";

const keys = { danube: "danube-key", morava: "morava-key" };
const sending = { sendDelayMs: 0, rateLimit: 1_000_000 };

/** Two companies that try the product, with the same PIB even, each in a world of its own. */
async function openTwo(options: { journalFile?: string } = {}): Promise<World> {
  const world = await openEmptyWorld({ journalFile: options.journalFile ?? null });
  await world.control("POST /knobs", sending);
  for (const [name, key] of Object.entries(keys)) {
    await world.control(`POST /worlds/${name}/companies`, {
      companies: [{ ...seller, apiKeys: [{ key }] }, { ...buyer }],
    });
  }
  return world;
}

const upload = (world: World, key: string, requestId: string, xml = invoiceXml()) =>
  world.upload(xml, { requestId }, key);

const statusOf = async (world: World, name: string) =>
  items((await world.control(`GET /worlds/${name}/state`)).documents).map((each) => each.status);

test("one company's clock never moves another's", async () => {
  const world = await openTwo();
  for (const key of Object.values(keys)) expect((await upload(world, key, "r1")).status).toBe(200);
  await world.control("POST /worlds/danube/clock", { advance: "P20D" });
  expect(await statusOf(world, "danube")).toEqual(["Rejected"]);
  expect(await statusOf(world, "morava")).toEqual(["Sent"]);
  expect((await world.control("GET /worlds/danube/clock")).belgradeDay).toBe("2026-12-11");
  expect((await world.control("GET /worlds/morava/clock")).belgradeDay).toBe(today);
  expect((await world.control("GET /clock")).belgradeDay).toBe(today);

  // Today is each world's own: the same document is of today in one and of yesterday in the other.
  const late = await upload(world, keys.danube, "r2", invoiceXml({ number: "A-2" }));
  expect(late.json.ErrorCode).toBe("IssueDateCannotBeDifferentFromTodays");
  expect((await upload(world, keys.morava, "r2", invoiceXml({ number: "A-2" }))).status).toBe(200);
});

test("worlds share no register, no number and no document, but never an id", async () => {
  const world = await openTwo();
  const one = await upload(world, keys.danube, "r1");
  const other = await upload(world, keys.morava, "r1");
  expect([one.json.SalesInvoiceId, other.json.SalesInvoiceId]).toEqual([510001, 510002]);
  const foreign = await world.call("GET", "/sales-invoice?invoiceId=510001", { key: keys.morava });
  expect(foreign.json.ErrorCode).toBe("SalesInvoiceNotFound");
  const guids = await Promise.all(
    [510001, 510002].map(async (id) => (await world.control(`GET /documents/${id}`)).globUniqId),
  );
  expect(new Set(guids).size).toBe(2);
});

test("a fault of one world is not felt in another, a common one everywhere", async () => {
  const world = await openTwo();
  const statuses = async () => [
    (await world.call("GET", "/getEfakturaVersion", { key: keys.danube })).status,
    (await world.call("GET", "/getEfakturaVersion", { key: keys.morava })).status,
  ];
  await world.control("POST /worlds/danube/faults", { kind: "http503" });
  expect(await statuses()).toEqual([503, 200]);
  await world.control("POST /faults", { kind: "http500" });
  expect(await statuses()).toEqual([503, 500]);
  await world.control("DELETE /faults");
  await world.control("DELETE /worlds/danube/faults");
  expect(await statuses()).toEqual([200, 200]);
});

test("doors without a world find the one that a document or a member stands in", async () => {
  const world = await openTwo();
  await upload(world, keys.morava, "r1");
  expect((await world.control("POST /buyer", { salesInvoiceId: 510001, action: "accept" })).status).toBe(
    "Approved",
  );
  expect(items((await world.control("GET /state")).documents)).toMatchObject([{ world: "morava" }]);
  await world.control("POST /worlds/morava/companies", {
    companies: [{ pib: "111560838", registrationNumber: "21502243", name: "Dobavljač" }],
  });
  await world.control("POST /worlds/danube/companies", { companies: [{ pib: seller.pib, apiKeys: [] }] });
  await world.control("POST /inject-purchase", { supplierPib: "111560838", buyerPib: seller.pib });
  expect(await statusOf(world, "morava")).toEqual(["Approved", "Sent"]);
  const { worlds } = await world.control("GET /worlds");
  expect(items(worlds).map(({ id, documentCount }) => [id, documentCount])).toEqual([
    ["", 0],
    ["danube", 0],
    ["morava", 2],
  ]);
});

test("a key of another world cannot be had", async () => {
  const world = await openTwo();
  const company = { ...buyer, apiKeys: [{ key: keys.danube }] };
  const reply = await world.control("POST /worlds/morava/companies", { companies: [company] });
  expect(reply.error).toBe("An API key belongs to a company of another world.");
  expect((await world.control("GET /worlds/nobody/clock")).error).toBe("There is no world nobody.");
  expect((await world.control("POST /worlds/no:name/clock", {})).error).toContain("The name of a world");
});

test("worlds survive a restart; an emptied one begins anew, but not with ids that it had given", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-worlds-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const journalFile = join(folder, "journal.jsonl");
  const before = await openTwo({ journalFile });
  await upload(before, keys.morava, "r1");
  await before.control("POST /worlds/morava/clock", { advance: "P1D" });
  await before.control("POST /worlds/morava/reset");
  await before.stop();

  const after = await openEmptyWorld({ journalFile });
  expect(await after.control("GET /worlds/morava/state")).toMatchObject({
    belgradeDay: today,
    companyCount: 0,
    documents: [],
  });
  expect((await upload(after, keys.danube, "r1")).json.SalesInvoiceId).toBe(510002);
  await after.control("POST /reset");
  expect(items((await after.control("GET /worlds")).worlds)).toHaveLength(1);
  expect(existsSync(`${journalFile}.worlds`)).toBe(false);
});

test("a pushed clock can wait until everybody has been told", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await world.control("POST /knobs", { subscribeImmediate: true });
  await world.control("POST /companies", { companies: [{ pib: seller.pib, endpoints: { outgoing: url } }] });
  await world.call("POST", "/subscribe");
  await world.control("POST /knobs", { sendDelayMs: 60_000 });
  await world.send();
  await world.control("POST /clock", { advance: "PT1M", waitMs: 5_000 });
  expect(received.map((each) => each.json[0]?.NewInvoiceStatus)).toEqual(["Sending", "Sent"]);
});
