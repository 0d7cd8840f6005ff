import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { countPurchases, listPurchases } from "#server/purchases/list-purchases.ts";
import { countSales, listSales } from "#server/sales/list-sales.ts";
import { addListed, type Company } from "#tests/support/list-rows.ts";
import { faultsOfListings } from "#tests/support/listings.ts";
import { makeMember } from "#tests/support/members.ts";

const url = () => process.env.SERVER_POSTGRES_URL ?? "";
const faults = () => faultsOfListings(url());
let company: Company;

beforeAll(async () => {
  company = await makeMember("Lista d.o.o.");
});

/** Two connections of their own, each in a transaction of the company. */
async function withTwo(work: (first: pg.Client, second: pg.Client) => Promise<void>): Promise<void> {
  const clients = [0, 1].map(() => new pg.Client({ connectionString: url(), options: "-c role=seflow_app" }));
  const [first, second] = clients;
  if (!first || !second) throw new Error("two clients");
  try {
    for (const client of clients) {
      await client.connect();
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.organization_id', $1, true)", [company.organizationId]);
    }
    await work(first, second);
  } finally {
    for (const client of clients) await client.end();
  }
}

const settle = "UPDATE sef_invoice SET status = 'Approved', sef_status = 'Approved' WHERE invoice_id = $1";
const addDeadline = `
  INSERT INTO document_deadline (organization_id, id, environment, invoice_id, direction, kind, rule, clock_start, earliest,
                                 latest, consequence, confidence, params_version, computed_at)
  SELECT organization_id, gen_random_uuid(), environment, id, direction, 'response', 'test', '2026-11-22', '2026-12-02',
         '2026-12-02', 'deemedRejected', 'A', '1', now() FROM invoice WHERE id = $1`;

describe("two transactions that change one document from two sides", () => {
  test("both end up in the list, though the second began to commit before the first had", async () => {
    const [invoiceId = ""] = await addListed(company, [{ number: "DVA-1", state: "sent", status: "Sent" }]);
    await withTwo(async (first, second) => {
      await first.query(settle, [invoiceId]);
      await second.query(addDeadline, [invoiceId]);
      // The first is in the middle of its commit: its row is written and not yet to be seen.
      await first.query("SET CONSTRAINTS ALL IMMEDIATE");
      const committed = second.query("COMMIT");
      await untilWaiting(first);
      await first.query("COMMIT");
      await committed;
    });
    const { items } = await listSales(company, { filter: { q: "DVA-1" } });
    expect(items).toMatchObject([{ sefStatus: "Approved", deadline: { on: "2026-12-02" } }]);
    expect(await faults()).toEqual([]);
  });

  test("never wait for each other, in whatever order they come by the documents", async () => {
    const ids = await addListed(company, [
      { number: "RED-1", state: "sent", status: "Sent" },
      { number: "RED-2", state: "sent", status: "Sent" },
    ]);
    const [one = "", two = ""] = ids;
    await withTwo(async (first, second) => {
      await first.query(addDeadline, [one]);
      await second.query(addDeadline, [two]);
      await first.query(settle, [two]);
      await second.query(settle, [one]);
      await Promise.all([first.query("COMMIT"), second.query("COMMIT")]);
    });
    expect(await faults()).toEqual([]);
  });
});

async function untilWaiting(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ waits: boolean }>(
      "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS waits",
    );
    if (rows[0]?.waits) return;
  }
}

test("a change that is taken back leaves no trace, and a deleted draft is gone from list and count", async () => {
  const before = await countSales(company, {});
  const [invoiceId = ""] = await addListed(company, [{ number: "NESTALO-1" }]);
  const undone = withCompany(company.organizationId, async (tx) => {
    await tx.invoice.updateMany({ where: { id: invoiceId }, data: { state: "queued" } });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await listSales(company, { filter: { q: "NESTALO" } })).items).toMatchObject([{ state: "draft" }]);
  await withCompany(company.organizationId, (tx) => tx.invoice.deleteMany({ where: { id: invoiceId } }));
  expect(await countSales(company, {})).toEqual(before);
  expect((await listSales(company, { filter: { q: "NESTALO" } })).items).toEqual([]);
});

test("a purchase that we have answered waits for SEF's word, and one that nobody has answered for us", async () => {
  const { organizationId, environment } = company;
  const direction = "purchase";
  const [invoiceId = ""] = await addListed(company, [{ direction, number: "ULAZ-1", status: "Seen" }]);
  const tabOf = async () => {
    const { tabs } = await countPurchases(company, { filter: { q: "ULAZ-1" } });
    return (["attention", "waiting", "done"] as const).filter((tab) => tabs[tab].count === 1);
  };
  expect(await tabOf()).toEqual(["attention"]);
  const act = await withCompany(organizationId, (tx) =>
    tx.documentAct.create({
      data: {
        organizationId,
        environment,
        invoiceId,
        kind: "accept",
        actorName: "Ana",
        createdAt: new Date(),
      },
    }),
  );
  expect(await tabOf()).toEqual(["waiting"]);
  expect((await listPurchases(company, { filter: { tab: "waiting" } })).items).toMatchObject([
    { number: "ULAZ-1", pendingAct: "accept" },
  ]);
  const end = (state: string) =>
    withCompany(organizationId, (tx) =>
      tx.documentAct.updateMany({ where: { id: act.id }, data: { state, finishedAt: new Date() } }),
    );
  await end("refused");
  expect(await tabOf()).toEqual(["attention"]);
  await withCompany(organizationId, (tx) =>
    tx.sefInvoice.updateMany({ where: { invoiceId }, data: { status: "Approved" } }),
  );
  expect(await tabOf()).toEqual(["done"]);
});

test("a purchase is listed by the day on which it was sent, as soon as SEF tells it", async () => {
  const late = await makeMember("Preuzeto d.o.o.");
  const old = {
    direction: "purchase",
    number: "STARA",
    status: "New",
    createdAt: new Date("2026-11-22"),
  } as const;
  const fresh = {
    direction: "purchase",
    number: "NOVA",
    status: "New",
    createdAt: new Date("2026-11-20"),
  } as const;
  const [oldId = ""] = await addListed(late, [old, fresh]);
  const inOrder = async () => {
    const { items } = await listPurchases(late, { sort: { by: "received", dir: "desc" } });
    return items.map(({ number, receivedAt }) => [number, receivedAt.toISOString().slice(0, 10)]);
  };
  expect(await inOrder()).toEqual([
    ["STARA", "2026-11-22"],
    ["NOVA", "2026-11-20"],
  ]);
  await withCompany(late.organizationId, (tx) =>
    tx.sefInvoice.updateMany({
      where: { invoiceId: oldId },
      data: { sentAt: new Date("2023-05-04T10:00:00Z") },
    }),
  );
  expect(await inOrder()).toEqual([
    ["NOVA", "2026-11-20"],
    ["STARA", "2023-05-04"],
  ]);
  expect(await faults()).toEqual([]);
});

test("lists of other environments are lists of their own", async () => {
  await addListed({ ...company, environment: "demo" }, [{ number: "DEMO-1" }]);
  expect((await listSales(company, { filter: { q: "DEMO-1" } })).items).toEqual([]);
  expect((await countSales({ ...company, environment: "demo" }, {})).tabs.all.count).toBe(1);
});
