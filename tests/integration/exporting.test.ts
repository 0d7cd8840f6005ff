import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { readPurchaseView, readSalesView } from "#server/domain/listing/read-list-view.ts";
import { exportPurchases } from "#server/purchases/export-purchases.ts";
import { exportSales } from "#server/sales/export-sales.ts";
import { listSales } from "#server/sales/list-sales.ts";
import { actingAs, makePurchaseToAnswer } from "#tests/support/documents.ts";
import { addListed } from "#tests/support/list-rows.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

const hostile = '=HYPERLINK("http://zlo.example","Klikni")';
/** More than the file asks for at once, and a third of them advances. */
const documents = 1_002;

let member: Member;
let company: ReturnType<typeof actingAs> & { name: string };

beforeAll(async () => {
  member = await makeMember("Ćuprija Izvoz d.o.o.");
  company = { ...actingAs(member), name: "Ćuprija Izvoz d.o.o." };
  const start = Date.parse("2026-11-01T08:00:00Z");
  await addListed(
    member,
    Array.from({ length: documents }, (_, index) => ({
      number: `F-${index}`,
      name: hostile,
      typeCode: index % 3 === 0 ? "386" : "380",
      updatedAt: new Date(start + index * 1_000),
    })),
  );
});

async function rowsOf(query: Record<string, string>): Promise<string[][]> {
  const view = readSalesView(query);
  const { content } = await exportSales(company, { view, format: "csv", locale: "sr-Latn" });
  const lines = (await text(content)).replace("\uFEFF", "").trimEnd().split("\r\n");
  return lines.map((line) => line.split(";"));
}

test("the file holds all pages of the list, each document once, under headers of the person's language", async () => {
  const [header, ...rows] = await rowsOf({});
  expect(header?.slice(0, 4)).toEqual(["Broj fakture", "Kupac", "PIB", "Vrsta"]);
  expect(new Set(rows.map(([number]) => number)).size).toBe(documents);
  expect(rows).toHaveLength(documents);
});

test("the file holds what the address asks for, with its columns and in its order", async () => {
  const query = { kind: "386", sort: "changed", dir: "asc", columns: "kind,lastChange" };
  const [header, ...rows] = await rowsOf(query);
  expect(header).toEqual(["Broj fakture", "Vrsta", "Poslednja promena"]);
  const { filter, sort } = readSalesView(query);
  const shown = await listSales(company, { filter, sort });
  expect(rows.slice(0, shown.items.length).map(([number, kind]) => [number, kind])).toEqual(
    shown.items.map(({ number }) => [number, "Avansna faktura"]),
  );
  expect(rows).toHaveLength(documents / 3);
});

test("a partner's name is no formula in the file", async () => {
  const [, row] = await rowsOf({ columns: "buyer" });
  expect(row?.join(";")).toContain("'=HYPERLINK(");
});

test("another company's list holds none of it", async () => {
  const stranger = { ...actingAs(await makeMember("Druga firma")), name: "Druga firma" };
  const view = readSalesView({});
  const { content } = await exportSales(stranger, { view, format: "csv", locale: "en" });
  expect((await text(content)).trimEnd().split("\r\n")).toHaveLength(1);
});

test("incoming documents leave as they are listed, and both exports stand in the audit chain", async () => {
  const purchaseId = await makePurchaseToAnswer(member);
  const number = await withCompany(company.organizationId, async (tx) => {
    const id = { organizationId: company.organizationId, id: purchaseId };
    return (await tx.invoice.findFirstOrThrow({ where: id })).number;
  });
  const view = readPurchaseView({ status: "New" });
  const file = await exportPurchases(company, { view, format: "csv", locale: "sr-Cyrl" });
  expect(file.fileName).toMatch(/^Ćuprija Izvoz d\.o\.o\. Улазни документи \d{4}-\d\d-\d\d\.csv$/);
  expect(await text(file.content)).toContain(String(number));
  const audit = await withCompany(company.organizationId, (tx) =>
    tx.auditLog.findMany({ where: { action: { in: ["invoice.export", "purchase.export"] } } }),
  );
  expect(audit.map(({ action, details }) => [action, details])).toContainEqual([
    "purchase.export",
    { format: "csv", view: "status=New" },
  ]);
  expect(new Set(audit.map(({ action }) => action)).size).toBe(2);
});
