import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";

/** The two document elements of the profile. */
export type DocumentRoot = "Invoice" | "CreditNote";

/** A reduction (381) is a CreditNote, all else an Invoice: SRBDT RSR-03. */
export function rootOf(typeCode: InvoiceTypeCode): DocumentRoot {
  return typeCode === "381" ? "CreditNote" : "Invoice";
}
