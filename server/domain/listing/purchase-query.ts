import { z } from "zod";
import { invoiceTypeCodes } from "#server/domain/invoice/type-codes.ts";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { filterShape } from "./list-query.ts";
import { directions } from "./list-words.ts";
import { purchaseSorts } from "./purchase-list.ts";

export const purchaseFilterSchema = z.object(filterShape(purchaseStatuses, invoiceTypeCodes));
export type PurchaseFilter = z.infer<typeof purchaseFilterSchema>;

export const purchaseOrderSchema = z.object({
  by: z.enum(purchaseSorts).default("deadline"),
  dir: z.enum(directions).default("asc"),
});
export type PurchaseOrder = z.infer<typeof purchaseOrderSchema>;
