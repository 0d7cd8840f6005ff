import { safeParse, type z } from "zod";
import type { PurchaseView, SalesView } from "./list-address.ts";
import { directions, type SortDirection, searchText } from "./list-words.ts";
import {
  purchaseColumns,
  purchaseNaturalDirection,
  purchaseSorts,
  standardPurchaseOrder,
} from "./purchase-list.ts";
import { purchaseFilterSchema } from "./purchase-query.ts";
import { salesColumns, salesNaturalDirection, salesSorts, standardSalesOrder } from "./sales-list.ts";
import { salesFilterSchema } from "./sales-query.ts";

/** Query of an address, as pages get it. */
export type AddressQuery = { readonly [name: string]: string | readonly string[] | undefined };

export function readSalesView(query: AddressQuery): SalesView {
  const filter = readFields(salesFilterSchema, query);
  const by = oneOf(salesSorts, query.sort);
  const order = by ? { by, dir: salesNaturalDirection[by] } : standardSalesOrder(filter);
  return {
    filter,
    sort: { ...order, ...readDirection(query) },
    columns: readColumns(salesColumns, query),
  };
}

export function readPurchaseView(query: AddressQuery): PurchaseView {
  const filter = readFields(purchaseFilterSchema, query);
  const by = oneOf(purchaseSorts, query.sort);
  const order = by ? { by, dir: purchaseNaturalDirection[by] } : standardPurchaseOrder(filter);
  return {
    filter,
    sort: { ...order, ...readDirection(query) },
    columns: readColumns(purchaseColumns, query),
  };
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
