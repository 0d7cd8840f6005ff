import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";

/** What the lists of both directions can be asked for beside tab, words and status. */
export type SharedFilter = {
  kind: InvoiceTypeCode[];
  partner: string | null;
  from: string | null;
  to: string | null;
  amountFrom: string | null;
  amountTo: string | null;
  deadline: number | null;
};

/** Asks nothing. */
export const emptySharedFilter: SharedFilter = {
  kind: [],
  partner: null,
  from: null,
  to: null,
  amountFrom: null,
  amountTo: null,
  deadline: null,
};
