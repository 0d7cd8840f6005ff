import { z } from "zod";
import { invoiceTypeCodes } from "#server/domain/invoice/type-codes.ts";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { filterShape } from "./list-query.ts";
import { directions } from "./list-words.ts";
import { salesSorts } from "./sales-list.ts";

export const salesFilterSchema = z.object({
  ...filterShape(salesStatuses, invoiceTypeCodes),
  /** Our own state of sending. */
  state: z.array(z.enum(sendStates)).max(sendStates.length).default([]),
  /** Only what was issued outside SEF. */
  outside: z.boolean().default(false),
});
export type SalesFilter = z.infer<typeof salesFilterSchema>;

export const salesOrderSchema = z.object({
  by: z.enum(salesSorts).default("changed"),
  dir: z.enum(directions).default("desc"),
});
export type SalesOrder = z.infer<typeof salesOrderSchema>;
