import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { sha256 } from "#server/secrets.ts";

/**
 * How a document at SEF relates to the bytes that we sent. Both were read by the same reader, so what SEF writes around
 * the document, and how it writes it anew, makes no difference.
 *
 * same: equal in all that we can read. alike: number, buyer and amount agree. other: the number only.
 */
export type Likeness = "same" | "alike" | "other" | "unrelated";

export function compareDocuments(sent: Invoice, found: Invoice): Likeness {
  if (sent.number === null || sent.number !== found.number) return "unrelated";
  if (fingerprint(sent) === fingerprint(found)) return "same";
  const agrees =
    sent.buyer.pib === found.buyer.pib &&
    sent.buyer.jbkjs === found.buyer.jbkjs &&
    computeTotals(sent).payable === computeTotals(found).payable;
  return agrees ? "alike" : "other";
}

function fingerprint(invoice: Invoice): string {
  return sha256(JSON.stringify(invoice));
}
