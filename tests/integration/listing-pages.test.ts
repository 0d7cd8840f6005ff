import { beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { foldTallies } from "#server/db/system.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import { salesSorts } from "#server/domain/listing/sales-list.ts";
import { salesFilterSchema } from "#server/domain/listing/sales-query.ts";
import { loadPage } from "#server/exchange/listing/load-page.ts";
import { countSales, listSales, type SalesRow } from "#server/sales/list-sales.ts";
import { addListed, type Company } from "#tests/support/list-rows.ts";
import { faultsOfListings } from "#tests/support/listings.ts";
import { makeMember } from "#tests/support/members.ts";

const faults = () => faultsOfListings(process.env.SERVER_POSTGRES_URL ?? "");

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
