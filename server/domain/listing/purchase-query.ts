import { z } from "zod";
import { invoiceTypeCodes } from "#server/domain/invoice/invoice.ts";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { directions, filterShape, type SortDirection } from "./list-query.ts";

export const purchaseFilterSchema = z.object(filterShape(purchaseStatuses, invoiceTypeCodes));
export type PurchaseFilter = z.infer<typeof purchaseFilterSchema>;

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
export const purchaseOrderSchema = z.object({
  by: z.enum(purchaseSorts).default("deadline"),
  dir: z.enum(directions).default("asc"),
});
export type PurchaseOrder = z.infer<typeof purchaseOrderSchema>;

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
