import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { foldTallies } from "#server/db/system.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import { salesSorts } from "#server/domain/listing/sales-list.ts";
import { salesFilterSchema } from "#server/domain/listing/sales-query.ts";
import { loadPage } from "#server/exchange/listing/load-page.ts";
import { countPurchases, listPurchases } from "#server/purchases/list-purchases.ts";
import { countSales, listSales, type SalesRow } from "#server/sales/list-sales.ts";
import { addListed, type Company } from "#tests/support/list-rows.ts";
import { faultsOfListings } from "#tests/support/listings.ts";
import { makeMember } from "#tests/support/members.ts";

const url = () => process.env.SERVER_POSTGRES_URL ?? "";
const faults = () => faultsOfListings(url());
let company: Company;
let other: Company;

beforeAll(async () => {
  company = await makeMember("Lista d.o.o.");
  other = await makeMember("Druga lista d.o.o.");
});

type Asked = Parameters<typeof listSales>[1];

async function walk(of: Company, asked: Asked): Promise<SalesRow[]> {
  const rows: SalesRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listSales>> = await listSales(of, { ...asked, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

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

describe("search", () => {
  beforeAll(async () => {
    const partner = await withCompany(company.organizationId, (tx) =>
      tx.partner.create({
        data: {
          organizationId: company.organizationId,
          environment: company.environment,
          kind: "company",
          name: "Staro ime",
          pib: "101134702",
        },
      }),
    );
    await addListed(company, [
      { number: "PRETRAGA-9", name: "Zemljoradnička zadruga Čačak", pib: "100000024", payable: "1234.56" },
      { number: "PRETRAGA-10", name: "Đorđe i sinovi", payable: "77000.00" },
      { number: "PRETRAGA-11", name: "Staro ime", partnerId: partner.id },
      { number: "100%_čist", name: "Znakovi" },
    ]);
    await addListed(other, [{ number: "PRETRAGA-9", name: "Čačak" }]);
    await withCompany(company.organizationId, (tx) =>
      tx.partner.updateMany({ where: { id: partner.id }, data: { name: "Љубичасто д.о.о." } }),
    );
  });

  test.each([
    ["Čačak", ["PRETRAGA-9"]],
    ["cacak", ["PRETRAGA-9"]],
    ["Чачак", ["PRETRAGA-9"]],
    ["CACAK zadr", ["PRETRAGA-9"]],
    ["zadruga pretraga-9", ["PRETRAGA-9"]],
    ["10000002", ["PRETRAGA-9"]],
    ["1.234,56", ["PRETRAGA-9"]],
    ["1234.56", ["PRETRAGA-9"]],
    ["1234", ["PRETRAGA-9"]],
    ["77.000", ["PRETRAGA-10"]],
    ["djordje", ["PRETRAGA-10"]],
    ["ЂОРЂЕ", ["PRETRAGA-10"]],
    ["đorđe", ["PRETRAGA-10"]],
    // The name of today, and the one that the document says.
    ["ljubičasto", ["PRETRAGA-11"]],
    ["staro ime", ["PRETRAGA-11"]],
    ["%_c", ["100%_čist"]],
    ["_ist", []],
    ["retraga-9", ["PRETRAGA-9"]],
    ["tr", []],
    ["zn", ["100%_čist"]],
    ["'; DROP TABLE invoice; --", []],
  ])("%s finds %j and nothing of another company", async (q, numbers) => {
    const { items } = await listSales(company, { filter: { q } });
    expect(items.map(({ number }) => number).sort()).toEqual([...numbers].sort());
    const { tabs } = await countSales(company, { filter: { q } });
    expect(tabs.all).toEqual({ count: numbers.length, isMore: false });
  });

  test("shows a partner under the present name", async () => {
    const { items } = await listSales(company, { filter: { q: "staro ime" } });
    expect(items).toMatchObject([{ customer: { name: "Љубичасто д.о.о.", pib: "101134702" } }]);
  });
});

describe("pages", () => {
  let full: Company;
  const total = 130;
  beforeAll(async () => {
    full = await makeMember("Puna lista d.o.o.");
    const day = (n: number) =>
      `2026-${String(1 + (n % 11)).padStart(2, "0")}-${String(1 + (n % 27)).padStart(2, "0")}`;
    await addListed(
      full,
      Array.from({ length: total }, (_, n) => ({
        number: n % 13 === 0 && n % 5 !== 2 ? null : `F-${(n * 7) % total}`,
        payable: String((n * 37) % 50),
        issueDate: n % 7 === 0 && n % 5 !== 2 ? null : day(n),
        dueDate: n % 5 === 0 ? null : day(n * 3),
        // Many of one moment, so that the id has to part them.
        updatedAt: new Date(Date.UTC(2026, 10, 1 + (n % 4))),
        state: ["draft", "queued", "issued", "sent", "refused"][n % 5] ?? "draft",
        typeCode: n % 10 === 0 ? "381" : "380",
        outside: n % 5 === 2,
        ...(n % 5 === 3 ? { status: n % 2 === 0 ? "Sent" : "Approved" } : {}),
      })),
    );
  });

  const keys = {
    changed: (row: SalesRow) => row.updatedAt.toISOString(),
    issued: (row: SalesRow) => row.issueDate ?? "9999-12-31",
    due: (row: SalesRow) => row.dueDate ?? "9999-12-31",
    amount: (row: SalesRow) => row.payable.padStart(12, "0"),
    number: (row: SalesRow) => row.number?.replace(/\d+/, (digits) => digits.padStart(6, "0")) ?? "",
    deadline: () => "",
  } as const;

  test.each(salesSorts.flatMap((by) => [{ by, dir: "asc" } as const, { by, dir: "desc" } as const]))(
    "in the order %j hold every document once",
    async (sort) => {
      const rows = await walk(full, { sort });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
      expect(rows.length).toBe(total);
      const order = rows.map((row) => `${keys[sort.by](row)}/${row.id}`);
      const sorted = [...order].sort();
      expect(order).toEqual(sort.dir === "asc" ? sorted : sorted.reverse());
    },
  );

  test.each([
    [{ tab: "attention" }, (row: SalesRow) => row.state === "draft" || row.state === "refused"],
    [{ state: ["queued", "sent"] }, (row: SalesRow) => row.state === "queued" || row.state === "sent"],
    [{ status: ["Approved"] }, (row: SalesRow) => row.sefStatus === "Approved"],
    [{ kind: ["381"] }, (row: SalesRow) => row.typeCode === "381"],
    [{ outside: true }, (row: SalesRow) => row.state === "issued"],
    [
      { amountFrom: "10", amountTo: "20.00" },
      (row: SalesRow) => Number(row.payable) >= 10 && Number(row.payable) <= 20,
    ],
    [
      { from: "2026-03-01", to: "2026-05-31", tab: "done" },
      (row: SalesRow) =>
        row.issueDate !== null &&
        row.issueDate >= "2026-03-01" &&
        row.issueDate <= "2026-05-31" &&
        (row.state === "issued" || row.sefStatus === "Approved"),
    ],
    [{ deadline: 3 }, () => false],
    [{ partner: "00000000-0000-4000-8000-000000000000" }, () => false],
  ] as const)("with %j hold what fits and nothing else, as many as are counted", async (asked, fits) => {
    const filter = salesFilterSchema.parse(asked);
    const rows = await walk(full, { filter });
    const all = await walk(full, {});
    expect(rows.map(({ id }) => id)).toEqual(all.filter(fits).map(({ id }) => id));
    const { tabs } = await countSales(full, { filter });
    expect(tabs[filter.tab].count).toBe(rows.length);
  });

  test.each([
    { partner: null, from: "2026-03-01", to: "2026-05-31", amountFrom: "10", amountTo: "30" },
    { amountFrom: "10", amountTo: "40.00", state: ["sent"] },
    { q: "F-1" },
  ] as const)("with %j are the same, walked or gathered", async (asked) => {
    const filter = salesFilterSchema.parse(asked);
    const question = { ...full, direction: "sales", filter } as const;
    for (const by of salesSorts) {
      const ids = (gatheredMax: number) =>
        withCompany(full.organizationId, async (tx) => {
          const found: string[] = [];
          let cursor: string | null = null;
          do {
            const sort = { by, dir: "desc" } as const;
            const page: Awaited<ReturnType<typeof loadPage>> = await loadPage(
              tx,
              question,
              { sort, cursor, size: 7, gatheredMax },
              civilDate("2026-11-22"),
            );
            found.push(...page.rows.map(({ id }) => id));
            cursor = page.nextCursor;
          } while (cursor !== null);
          return found;
        });
      const gathered = await ids(5_000);
      expect(gathered.length).toBeGreaterThan(3);
      expect(await ids(0)).toEqual(gathered);
    }
  });

  test("with a cursor of another order, or none of ours, are refused", async () => {
    const { nextCursor } = await listSales(full, {});
    const sort = { by: "amount" } as const;
    await expect(listSales(full, { sort, cursor: nextCursor })).rejects.toThrow("VALIDATION");
    await expect(listSales(full, { cursor: "nonsense" })).rejects.toThrow("VALIDATION");
  });

  test("are counted the same when their tallies are folded", async () => {
    const before = await countSales(full, {});
    expect(before.tabs.all.count).toBe(total);
    await foldTallies(0);
    await foldTallies(0);
    expect(await countSales(full, {})).toEqual(before);
    expect(await faults()).toEqual([]);
  });
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
