import type { SortDirection } from "./list-words.ts";
import {
  everyPurchase,
  nearestDeadlineFirst,
  type PurchaseColumn,
  purchaseNaturalDirection,
} from "./purchase-list.ts";
import type { PurchaseFilter, PurchaseOrder } from "./purchase-query.ts";
import { everySale, lastChangedFirst, type SalesColumn, salesNaturalDirection } from "./sales-list.ts";
import type { SalesFilter, SalesOrder } from "./sales-query.ts";

/** All that an address says of a list. Columns: null means those that the list shows by itself. */
export type ListView<Filter, Order, Column> = { filter: Filter; sort: Order; columns: Column[] | null };
export type SalesView = ListView<SalesFilter, SalesOrder, SalesColumn>;
export type PurchaseView = ListView<PurchaseFilter, PurchaseOrder, PurchaseColumn>;

/** The query without its question mark; what goes without saying is left out. */
export function writeSalesView({ filter, sort, columns }: SalesView): string {
  const natural = salesNaturalDirection[sort.by];
  return write(everySale, filter, { ...sort, natural, standard: lastChangedFirst.by }, columns);
}

export function writePurchaseView({ filter, sort, columns }: PurchaseView): string {
  const natural = purchaseNaturalDirection[sort.by];
  return write(everyPurchase, filter, { ...sort, natural, standard: nearestDeadlineFirst.by }, columns);
}

/** What a link asks that says nothing but a filter: `salesAddress("/firma/sales", { tab: "done" })`. */
export function salesAddress(path: string, filter: Partial<SalesFilter>): string {
  const view = { filter: { ...everySale, ...filter }, sort: lastChangedFirst, columns: null };
  return withQuery(path, writeSalesView(view));
}

export function purchaseAddress(path: string, filter: Partial<PurchaseFilter>): string {
  const view = { filter: { ...everyPurchase, ...filter }, sort: nearestDeadlineFirst, columns: null };
  return withQuery(path, writePurchaseView(view));
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
