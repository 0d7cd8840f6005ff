import { z } from "zod";
import { invoiceTypeCodes } from "#server/domain/invoice/invoice.ts";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import { directions, filterShape, type SortDirection } from "./list-query.ts";

export const salesFilterSchema = z.object({
  ...filterShape(salesStatuses, invoiceTypeCodes),
  /** Our own state of sending. */
  state: z.array(z.enum(sendStates)).max(sendStates.length).default([]),
  /** Only what was issued outside SEF. */
  outside: z.boolean().default(false),
});
export type SalesFilter = z.infer<typeof salesFilterSchema>;

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
export const salesOrderSchema = z.object({
  by: z.enum(salesSorts).default("changed"),
  dir: z.enum(directions).default("desc"),
});
export type SalesOrder = z.infer<typeof salesOrderSchema>;

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
