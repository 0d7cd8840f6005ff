import { safeParse, type z } from "zod";
import { directions, type SortDirection, searchText } from "./list-query.ts";
import {
  type PurchaseColumn,
  type PurchaseFilter,
  type PurchaseOrder,
  purchaseColumns,
  purchaseFilterSchema,
  purchaseNaturalDirection,
  purchaseOrderSchema,
  purchaseSorts,
} from "./purchase-query.ts";
import {
  type SalesColumn,
  type SalesFilter,
  type SalesOrder,
  salesColumns,
  salesFilterSchema,
  salesNaturalDirection,
  salesOrderSchema,
  salesSorts,
} from "./sales-query.ts";

/** Query of an address, as pages get it. */
export type AddressQuery = { readonly [name: string]: string | readonly string[] | undefined };

/** All that an address says of a list. Columns: null means those that the list shows by itself. */
export type ListView<Filter, Order, Column> = { filter: Filter; sort: Order; columns: Column[] | null };
export type SalesView = ListView<SalesFilter, SalesOrder, SalesColumn>;
export type PurchaseView = ListView<PurchaseFilter, PurchaseOrder, PurchaseColumn>;

export function readSalesView(query: AddressQuery): SalesView {
  const by = oneOf(salesSorts, query.sort);
  const fallback = by ? { by, dir: salesNaturalDirection[by] } : {};
  return {
    filter: readFields(salesFilterSchema, query),
    sort: { ...salesOrderSchema.parse(fallback), ...readDirection(query) },
    columns: readColumns(salesColumns, query),
  };
}

export function readPurchaseView(query: AddressQuery): PurchaseView {
  const by = oneOf(purchaseSorts, query.sort);
  const fallback = by ? { by, dir: purchaseNaturalDirection[by] } : {};
  return {
    filter: readFields(purchaseFilterSchema, query),
    sort: { ...purchaseOrderSchema.parse(fallback), ...readDirection(query) },
    columns: readColumns(purchaseColumns, query),
  };
}

/** The query without its question mark; what goes without saying is left out. */
export function writeSalesView({ filter, sort, columns }: SalesView): string {
  const natural = salesNaturalDirection[sort.by];
  return write(salesFilterSchema.parse({}), filter, { ...sort, natural, standard: "changed" }, columns);
}

export function writePurchaseView({ filter, sort, columns }: PurchaseView): string {
  const natural = purchaseNaturalDirection[sort.by];
  return write(purchaseFilterSchema.parse({}), filter, { ...sort, natural, standard: "deadline" }, columns);
}

/** What a link asks that says nothing but a filter: `salesAddress("/firma/sales", { tab: "done" })`. */
export function salesAddress(path: string, filter: z.input<typeof salesFilterSchema>): string {
  const view = { filter: salesFilterSchema.parse(filter), sort: salesOrderSchema.parse({}), columns: null };
  return withQuery(path, writeSalesView(view));
}

export function purchaseAddress(path: string, filter: z.input<typeof purchaseFilterSchema>): string {
  const sort = purchaseOrderSchema.parse({});
  const view = { filter: purchaseFilterSchema.parse(filter), sort, columns: null };
  return withQuery(path, writePurchaseView(view));
}

export function withQuery(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

const lists: ReadonlySet<string> = new Set(["state", "status", "kind"]);

/** Every field on its own: what one of them says wrongly is not asked, and the others stand. */
function readFields<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, query: AddressQuery) {
  const fields = Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => {
    const text = query[name];
    if (typeof text !== "string" || text === "") return [];
    const value = lists.has(name) ? knownOf(field, text) : readValue(name, text);
    return safeParse(field, value).success ? [[name, value]] : [];
  });
  return schema.parse(Object.fromEntries(fields));
}

/** Of a list with commas between its entries those that exist, each once. */
function knownOf(field: z.core.$ZodType, text: string): string[] {
  return [...new Set(text.split(","))].filter((entry) => safeParse(field, [entry]).success);
}

function readValue(name: string, text: string): unknown {
  if (name === "deadline") return /^\d{1,3}$/.test(text) ? Number(text) : null;
  if (name === "outside") return text === "1";
  return name === "q" ? searchText(text) : text;
}

function readColumns<Column extends string>(
  known: readonly Column[],
  { columns }: AddressQuery,
): Column[] | null {
  if (typeof columns !== "string") return null;
  const wanted = new Set(columns.split(","));
  return known.filter((column) => wanted.has(column));
}

function readDirection({ dir }: AddressQuery): { dir?: SortDirection } {
  const known = oneOf(directions, dir);
  return known === undefined ? {} : { dir: known };
}

function oneOf<Value extends string>(known: readonly Value[], text: unknown): Value | undefined {
  return known.find((value) => value === text);
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
