import { emptySharedFilter } from "./empty-filter.ts";
import type { SortDirection } from "./list-words.ts";
import type { PurchaseFilter, PurchaseOrder } from "./purchase-query.ts";

/** What a list of incoming documents is asked when nothing is said. */
export const everyPurchase: PurchaseFilter = {
  tab: "all",
  q: "",
  status: [],
  ...emptySharedFilter,
};

export const nearestDeadlineFirst: PurchaseOrder = { by: "deadline", dir: "asc" };

/** The order when nothing is said of it. Who asks for a period looks at days of issue. */
export function standardPurchaseOrder({ from, to }: PurchaseFilter): PurchaseOrder {
  return from === null && to === null ? nearestDeadlineFirst : { by: "issued", dir: "desc" };
}

export const purchaseSorts = ["deadline", "received", "issued", "amount", "number"] as const;
export type PurchaseSort = (typeof purchaseSorts)[number];

/** The way a person means when nothing is said: the nearest day first, the newest and the largest first. */
export const purchaseNaturalDirection: Readonly<Record<PurchaseSort, SortDirection>> = {
  deadline: "asc",
  received: "desc",
  issued: "desc",
  amount: "desc",
  number: "desc",
};

/** Columns that may be put away or called up; the number always stands. */
export const purchaseColumns = [
  "supplier",
  "kind",
  "received",
  "issueDate",
  "deliveryDate",
  "dueDate",
  "vat",
  "amount",
  "sefStatus",
  "decideBy",
] as const;
export type PurchaseColumn = (typeof purchaseColumns)[number];
