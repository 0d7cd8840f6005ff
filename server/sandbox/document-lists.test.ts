import { expect, test } from "vitest";
import { buyerKey, items, ministryKey, openWorld, type World } from "./sandbox-under-test.ts";

const changes = (world: World, date: string) => world.call("POST", `/sales-invoice/changes?date=${date}`);

test("changes of today are not given, those of yesterday are, in order and without a key", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  expect((await changes(world, "2026-11-21")).json.ErrorCode).toBe("SearchDateBiggerThanYesterday");
  await world.control("POST /clock", { advance: "P1D" });
  const reply = await changes(world, "2026-11-21");
  expect(items(reply.json)).toEqual([
    {
      EventId: 9001,
      Date: "2026-11-21T10:00:00.0000000",
      NewInvoiceStatus: "Sending",
      SalesInvoiceId: salesId,
      Comment: null,
      CirInvoiceId: null,
      SubscriptionKey: null,
      StornoNumber: null,
      CirAssignmentChange: null,
      IsSigned: true,
      IsAutoAssigned: false,
    },
    expect.objectContaining({ EventId: 9002, NewInvoiceStatus: "Sent" }),
  ]);
});

test("today begins at midnight in Belgrade, not in Greenwich", async () => {
  const world = await openWorld();
  await world.control("POST /clock", { set: "2026-11-21T23:30:00Z" });
  expect((await changes(world, "2026-11-21")).status).toBe(200);
});

test.each([
  ["", "RequestParameterDateNotDefined"],
  ["21.11.2026", "SearchDateIsNotCorrectlyDefined"],
  ["2026-02-30", "SearchDateIsNotCorrectlyDefined"],
  ["2026-11-22", "SearchDateBiggerThanYesterday"],
])("changes for the date '%s' are refused", async (date, code) => {
  const world = await openWorld();
  expect((await changes(world, date)).json.ErrorCode).toBe(code);
});

test("changes older than about a month are gone", async () => {
  const world = await openWorld();
  await world.send();
  await world.control("POST /clock", { advance: "P31D" });
  expect(items((await changes(world, "2026-11-21")).json)).toHaveLength(2);
  await world.control("POST /clock", { advance: "P1D" });
  expect((await changes(world, "2026-11-21")).text).toBe("[]");
});

test("ids are chosen by status and by the day of sending, both ends included", async () => {
  const world = await openWorld();
  const first = await world.send({ number: "A-1" });
  await world.control("POST /clock", { advance: "P1D" });
  const second = await world.call(
    "POST",
    "/sales-invoice/ids?dateFrom=2026-11-21&dateTo=2026-11-21&status=Sent",
  );
  expect(second.json).toEqual({ SalesInvoiceIds: [first.salesId] });
  const other = await world.call("POST", "/sales-invoice/ids?dateFrom=2026-11-22&dateTo=2026-11-23");
  expect(other.json).toEqual({ SalesInvoiceIds: [] });
  const purchase = await world.call("POST", "/purchase-invoice/ids?status=New", { key: buyerKey });
  expect(purchase.json).toEqual({ PurchaseInvoiceIds: [first.invoiceId] });
});

test("without dates a list has no more than its cap, and the newest", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { idsCap: 2 });
  const sent = [];
  for (const number of ["A-1", "A-2", "A-3"]) sent.push((await world.send({ number })).salesId);
  expect((await world.call("POST", "/sales-invoice/ids")).json).toEqual({ SalesInvoiceIds: sent.slice(1) });
});

test.each([
  ["/sales-invoice/ids?status=Seen", "InvalidSalesStatus"],
  ["/purchase-invoice/ids?status=Sent", "InvalidPurchaseStatus"],
  ["/sales-invoice/ids?dateFrom=2026-11-22&dateTo=2026-11-21", "DateFromBiggerThanDateTo"],
])("%s is refused with %s", async (path, code) => {
  const world = await openWorld();
  expect((await world.call("POST", path)).json.ErrorCode).toBe(code);
});

test("the overview tells supplier, amounts and dates in one row", async () => {
  const world = await openWorld();
  const { invoiceId } = await world.send();
  const reply = await world.call("GET", "/purchase-invoice/overview?dateFrom=2026-11-21&dateTo=2026-11-21", {
    key: buyerKey,
  });
  expect(items(reply.json)).toEqual([
    {
      InvoiceId: invoiceId,
      GlobUniqId: expect.any(String),
      DocumentNumber: "FKT-2026-0001",
      DocumentType: "Invoice",
      CirInvoiceId: null,
      Status: "New",
      SupplierName: "Prodavac & Sin",
      SupplierRegistrationNumber: "20869500",
      SupplierVatRegistrationNumber: "107775252",
      Amount: 241.2,
      SumWithoutVat: 201,
      VatAmount: 40.2,
      RoundingAmount: 0,
      Currency: "RSD",
      DeliveryDate: "2026-11-21T00:00:00",
      PrepaymentDate: null,
      DueDate: null,
      DateOfReduction: null,
      SentDate: "2026-11-21T10:00:00.0000000",
    },
  ]);
});

test("a public supplier stands in the overview with its JBKJS", async () => {
  const world = await openWorld();
  await world.control("POST /companies", {
    companies: [{ pib: "111560838", registrationNumber: "21502243", jbkjs: "20001", name: "Škola" }],
  });
  const refused = await world.control("POST /inject-purchase", {
    supplierPib: "111560838",
    buyerPib: "108213413",
  });
  expect(refused.error).toMatch(/supplierPib must be/);
  await world.control("POST /inject-purchase", {
    supplierPib: "107775252",
    buyerPib: "108213413",
    buyerJbkjs: "10520",
  });
  const reply = await world.call("GET", "/purchase-invoice/overview", { key: ministryKey });
  expect(items(reply.json)[0]?.SupplierRegistrationNumber).toBe("20869500");
});
