import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";

/**
 * Documents that follow another: less of it, less of a period, more of it, the final invoice after an advance, and an
 * advance for what it sells.
 */
export const followings = ["credit", "credit-for-period", "debit", "final", "advance"] as const;
export type Following = (typeof followings)[number];

/** What each may follow (SRBDT BT-E26). */
const originals: Readonly<Record<Following, readonly InvoiceTypeCode[]>> = {
  credit: ["380", "386"],
  "credit-for-period": ["380"],
  debit: ["380"],
  final: ["386"],
  advance: ["380"],
};

/** SEF has taken these back or never let them stand: there is nothing to correct or to settle. */
export const goneStatuses = ["Rejected", "Cancelled", "Storno", "Mistake", "Deleted"] as const;
const gone: ReadonlySet<string> = new Set(goneStatuses);

/** An advance refers to nothing: the invoice it is made from may be a draft or a refused one. */
const refersToNothing: ReadonlySet<Following> = new Set(["advance"]);

export function mayFollow(
  make: Following,
  original: { typeCode: InvoiceTypeCode; state: SendState; sefStatus: string | null },
): boolean {
  const { typeCode, state, sefStatus } = original;
  const stands = state === "issued" || (state === "sent" && sefStatus !== null && !gone.has(sefStatus));
  return (stands || refersToNothing.has(make)) && originals[make].includes(typeCode);
}
