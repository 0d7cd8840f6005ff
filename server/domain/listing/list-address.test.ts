import fc from "fast-check";
import { expect, test } from "vitest";
import { invoiceTypeCodes } from "#server/domain/invoice/type-codes.ts";
import { purchaseStatuses, salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import {
  askOfPurchases,
  askOfSales,
  type PurchaseView,
  purchaseAddress,
  type SalesView,
  salesAddress,
  writePurchaseView,
  writeSalesView,
} from "./list-address.ts";
import { deadlineDaysMax, directions, listTabs, searchText } from "./list-words.ts";
import { everyPurchase, nearestDeadlineFirst, purchaseColumns, purchaseSorts } from "./purchase-list.ts";
import { purchaseFilterSchema, purchaseOrderSchema } from "./purchase-query.ts";
import { readPurchaseView, readSalesView } from "./read-list-view.ts";
import { everySale, lastChangedFirst, salesColumns, salesSorts } from "./sales-list.ts";
import { salesFilterSchema, salesOrderSchema } from "./sales-query.ts";

const query = (text: string) => Object.fromEntries(new URLSearchParams(text));
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.stringMatching(/^-?[1-9]\d{0,14}(\.\d{1,2})?$/);
const sought = fc.string({ unit: "grapheme" }).map(searchText);
const shared = {
  tab: fc.constantFrom(...listTabs),
  q: sought,
  kind: fc.subarray([...invoiceTypeCodes]),
  partner: nullable(fc.uuid()),
  from: nullable(day),
  to: nullable(day),
  amountFrom: nullable(amount),
  amountTo: nullable(amount),
  deadline: nullable(fc.integer({ min: 0, max: deadlineDaysMax })),
};
const dir = fc.constantFrom(...directions);
const salesView: fc.Arbitrary<SalesView> = fc.record({
  filter: fc.record({
    ...shared,
    status: fc.subarray([...salesStatuses]),
    state: fc.subarray([...sendStates]),
    outside: fc.boolean(),
  }),
  sort: fc.record({ by: fc.constantFrom(...salesSorts), dir }),
  columns: nullable(fc.subarray([...salesColumns])),
});
const purchaseView: fc.Arbitrary<PurchaseView> = fc.record({
  filter: fc.record({ ...shared, status: fc.subarray([...purchaseStatuses]) }),
  sort: fc.record({ by: fc.constantFrom(...purchaseSorts), dir }),
  columns: nullable(fc.subarray([...purchaseColumns])),
});

test("the address of a list is read back as it was written", () => {
  fc.assert(
    fc.property(salesView, (view) => {
      expect(readSalesView(query(writeSalesView(view)))).toEqual(view);
    }),
  );
  fc.assert(
    fc.property(purchaseView, (view) => {
      expect(readPurchaseView(query(writePurchaseView(view)))).toEqual(view);
    }),
  );
});

test("what a list asks by itself is what its schemas make of nothing", () => {
  expect({ ...everySale, ...lastChangedFirst }).toEqual({
    ...salesFilterSchema.parse({}),
    ...salesOrderSchema.parse({}),
  });
  expect({ ...everyPurchase, ...nearestDeadlineFirst }).toEqual({
    ...purchaseFilterSchema.parse({}),
    ...purchaseOrderSchema.parse({}),
  });
});

test("who asks for a period gets it by issue date, unless another order was chosen", () => {
  const march = { from: "2026-03-01", to: "2026-03-31" };
  const view = readSalesView({});
  expect(writeSalesView(askOfSales(view, march))).toBe("from=2026-03-01&to=2026-03-31");
  expect(readSalesView(march).sort).toEqual({ by: "issued", dir: "desc" });
  expect(askOfSales(readSalesView(march), { from: null, to: null })).toEqual(view);
  const byAmount = readSalesView({ sort: "amount" });
  expect(askOfSales(byAmount, march).sort).toEqual({ by: "amount", dir: "desc" });
  expect(readSalesView({ ...march, sort: "changed" }).sort).toEqual(lastChangedFirst);
  expect(readPurchaseView(march).sort).toEqual({ by: "issued", dir: "desc" });
  expect(askOfPurchases(readPurchaseView(march), { from: null, to: null }).sort).toEqual(
    nearestDeadlineFirst,
  );
});

test("an address holds only what does not go without saying", () => {
  expect(writeSalesView(readSalesView({}))).toBe("");
  expect(writePurchaseView(readPurchaseView({}))).toBe("");
  expect(salesAddress("/firma/sales", {})).toBe("/firma/sales");
  expect(purchaseAddress("/firma/purchases", { tab: "attention" })).toBe("/firma/purchases?tab=attention");
  expect(salesAddress("/firma/sales", { tab: "waiting", status: ["Sent", "Sending"], deadline: 3 })).toBe(
    "/firma/sales?tab=waiting&status=Sent%2CSending&deadline=3",
  );
});

test("whatever an address says, a list can be asked, and what is junk in it is not", () => {
  const names = [
    "tab",
    "q",
    "status",
    "state",
    "kind",
    "partner",
    "from",
    "deadline",
    "outside",
    "sort",
    "dir",
  ];
  const anything = fc.dictionary(
    fc.constantFrom(...names, "columns", "amountFrom", "__proto__"),
    fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string())),
  );
  fc.assert(
    fc.property(anything, (junk) => {
      const view = readSalesView(junk);
      expect(readSalesView(query(writeSalesView(view)))).toEqual(view);
      readPurchaseView(junk);
    }),
    { numRuns: 20 },
  );
});

test.each([
  [{ tab: "nonsense" }, {}],
  [{ tab: ["done", "all"] }, {}],
  [{ status: "Sent,Nonsense,Sent" }, { status: ["Sent"] }],
  [{ from: "2026-02-30" }, {}],
  [{ amountFrom: "1e5", deadline: "-1" }, {}],
  [{ partner: "1; DROP TABLE invoice" }, {}],
  [{ q: " avala " }, { q: "avala" }],
])("the address %j asks %j and nothing else", (said, asked) => {
  expect(readSalesView(said).filter).toEqual({ ...readSalesView({}).filter, ...asked });
});
