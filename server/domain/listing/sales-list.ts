import { emptySharedFilter } from "./empty-filter.ts";
import type { SortDirection } from "./list-words.ts";
import type { SalesFilter, SalesOrder } from "./sales-query.ts";

/** What a list of outgoing documents is asked when nothing is said. */
export const everySale: SalesFilter = {
  tab: "all",
  q: "",
  status: [],
  ...emptySharedFilter,
  state: [],
  outside: false,
};

export const lastChangedFirst: SalesOrder = { by: "changed", dir: "desc" };

/** The order when nothing is said of it. Who asks for a period looks at days of issue. */
export function standardSalesOrder({ from, to }: SalesFilter): SalesOrder {
  return from === null && to === null ? lastChangedFirst : { by: "issued", dir: "desc" };
}

export const salesSorts = ["changed", "issued", "due", "amount", "number", "deadline"] as const;
export type SalesSort = (typeof salesSorts)[number];

/** The way a person means when nothing is said: the newest and the largest first, the nearest day first. */
export const salesNaturalDirection: Readonly<Record<SalesSort, SortDirection>> = {
  changed: "desc",
  issued: "desc",
  due: "asc",
  amount: "desc",
  number: "desc",
  deadline: "asc",
};

/** Columns that may be put away or called up; the number always stands. */
export const salesColumns = [
  "buyer",
  "kind",
  "issueDate",
  "dueDate",
  "amount",
  "sendState",
  "sefStatus",
  "cir",
  "buyersDeadline",
  "lastChange",
] as const;
export type SalesColumn = (typeof salesColumns)[number];
