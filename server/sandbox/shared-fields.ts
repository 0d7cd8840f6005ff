import { utcTime } from "./belgrade-time.ts";
import type { Call } from "./call.ts";
import type { SefDocument } from "./document.ts";
import { buyerOf, sellerOf } from "./find-company.ts";

/** What SEF's answers of both sides say of a document in the same words; the currency has a name on each side. */
export function sharedFields(sandbox: Call["sandbox"], document: SefDocument): Record<string, unknown> {
  const { summary } = document;
  return {
    InvoiceNumber: summary.number,
    Sender: sellerOf(sandbox, document).name,
    Receiver: buyerOf(sandbox, document).name,
    SumWithoutVat: Number(summary.taxExclusive ?? 0),
    VatSum: Number(summary.taxAmount ?? 0),
    SumWithVat: Number(summary.taxInclusive ?? summary.payable ?? 0),
    TotalToPay: Number(summary.payable ?? 0),
    InvoiceSentDateUtc: document.sentAt === null ? null : utcTime(document.sentAt),
    CirInvoiceId: document.cirInvoiceId,
    CirStatus: document.cirStatus,
    AcceptRejectMessage: document.comment,
  };
}
