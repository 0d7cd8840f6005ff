import { beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { countSales, listSales } from "#server/sales/list-sales.ts";
import { addListed, type Company } from "#tests/support/list-rows.ts";
import { makeMember } from "#tests/support/members.ts";

let company: Company;
let other: Company;

beforeAll(async () => {
  company = await makeMember("Lista d.o.o.");
  other = await makeMember("Druga lista d.o.o.");
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
