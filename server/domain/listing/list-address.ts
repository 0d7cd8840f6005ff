import type { SortDirection } from "./list-words.ts";
import {
  everyPurchase,
  type PurchaseColumn,
  purchaseNaturalDirection,
  standardPurchaseOrder,
} from "./purchase-list.ts";
import type { PurchaseFilter, PurchaseOrder } from "./purchase-query.ts";
import { everySale, type SalesColumn, salesNaturalDirection, standardSalesOrder } from "./sales-list.ts";
import type { SalesFilter, SalesOrder } from "./sales-query.ts";

/** All that an address says of a list. Columns: null means those that the list shows by itself. */
export type ListView<Filter, Order, Column> = { filter: Filter; sort: Order; columns: Column[] | null };
export type SalesView = ListView<SalesFilter, SalesOrder, SalesColumn>;
export type PurchaseView = ListView<PurchaseFilter, PurchaseOrder, PurchaseColumn>;

/** The query without its question mark; what goes without saying is left out. */
export function writeSalesView({ filter, sort, columns }: SalesView): string {
  const natural = salesNaturalDirection[sort.by];
  return write(everySale, filter, { ...sort, natural, standard: standardSalesOrder(filter).by }, columns);
}

export function writePurchaseView({ filter, sort, columns }: PurchaseView): string {
  const natural = purchaseNaturalDirection[sort.by];
  return write(
    everyPurchase,
    filter,
    { ...sort, natural, standard: standardPurchaseOrder(filter).by },
    columns,
  );
}

/** What a link asks that says nothing but a filter: `salesAddress("/firma/sales", { tab: "done" })`. */
export function salesAddress(path: string, filter: Partial<SalesFilter>): string {
  const asked = { ...everySale, ...filter };
  return withQuery(path, writeSalesView({ filter: asked, sort: standardSalesOrder(asked), columns: null }));
}

export function purchaseAddress(path: string, filter: Partial<PurchaseFilter>): string {
  const asked = { ...everyPurchase, ...filter };
  const sort = standardPurchaseOrder(asked);
  return withQuery(path, writePurchaseView({ filter: asked, sort, columns: null }));
}

/** The view with another filter; an order that nobody has chosen follows it. */
export function askOfSales(view: SalesView, change: Partial<SalesFilter>): SalesView {
  return ask(view, change, standardSalesOrder);
}

export function askOfPurchases(view: PurchaseView, change: Partial<PurchaseFilter>): PurchaseView {
  return ask(view, change, standardPurchaseOrder);
}

function ask<Filter, Order extends { by: string; dir: SortDirection }, Column>(
  view: ListView<Filter, Order, Column>,
  change: Partial<Filter>,
  standardOrder: (filter: Filter) => Order,
): ListView<Filter, Order, Column> {
  const filter = { ...view.filter, ...change };
  const standard = standardOrder(view.filter);
  const isChosen = view.sort.by !== standard.by || view.sort.dir !== standard.dir;
  return { ...view, filter, sort: isChosen ? view.sort : standardOrder(filter) };
}

export function withQuery(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

function write(
  standard: Readonly<Record<string, unknown>>,
  filter: Readonly<Record<string, unknown>>,
  sort: { by: string; dir: SortDirection; natural: SortDirection; standard: string },
  columns: readonly string[] | null,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const text = textOf(value);
    if (text !== textOf(standard[name])) query.set(name, text);
  }
  if (sort.by !== sort.standard) query.set("sort", sort.by);
  if (sort.dir !== sort.natural) query.set("dir", sort.dir);
  if (columns !== null) query.set("columns", columns.join(","));
  return query.toString();
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(",");
  return value === null || value === false ? "" : value === true ? "1" : String(value);
}
