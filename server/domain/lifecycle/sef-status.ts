/** SEF's status of a document we issued, in SEF's spelling. */
export const salesStatuses = [
  "New",
  "Draft",
  "Sent",
  "Paid",
  "Mistake",
  "OverDue",
  "Archived",
  "Sending",
  "Deleted",
  "Approved",
  "Rejected",
  "Cancelled",
  "Storno",
  "Unknown",
] as const;
export type SalesStatus = (typeof salesStatuses)[number];

/** SEF's status of a document we received. */
/** Nobody has answered for us yet. */
export const undecidedStatuses = ["New", "Seen", "ReNotified"] as const;

export const purchaseStatuses = [
  "New",
  "Seen",
  "ReNotified",
  "Deleted",
  "Approved",
  "Rejected",
  "Cancelled",
  "Storno",
  "SendingInProgress",
  "Unknown",
] as const;
export type PurchaseStatus = (typeof purchaseStatuses)[number];

/** Other spellings in circulation. The buyer's own words mean Sent to the seller, who sees nothing of them. */
const salesSynonyms: ReadonlyMap<string, SalesStatus> = new Map([
  ["seen", "Sent"],
  ["renotified", "Sent"],
  ["canceled", "Cancelled"],
]);
const purchaseSynonyms: ReadonlyMap<string, PurchaseStatus> = new Map([["canceled", "Cancelled"]]);

/** A status that SEF may add tomorrow is "Unknown"; its raw text is kept elsewhere. */
export function parseSalesStatus(text: string): SalesStatus {
  return find(salesStatuses, text) ?? salesSynonyms.get(key(text)) ?? "Unknown";
}

export function parsePurchaseStatus(text: string): PurchaseStatus {
  return find(purchaseStatuses, text) ?? purchaseSynonyms.get(key(text)) ?? "Unknown";
}

/**
 * Whether the question between seller and buyer is answered. Approved and Rejected may still move (storno, a late
 * acceptance on the portal), so they are followed for a while at a low rate; see `isFinal`.
 */
export function isSettled(status: SalesStatus | PurchaseStatus): boolean {
  switch (status) {
    case "Approved":
    case "Rejected":
    case "Paid":
    case "Archived":
      return true;
    case "New":
    case "Draft":
    case "Sent":
    case "Seen":
    case "ReNotified":
    case "Mistake":
    case "OverDue":
    case "Sending":
    case "SendingInProgress":
    case "Unknown":
      return false;
    case "Cancelled":
    case "Storno":
    case "Deleted":
      return true;
    default:
      return status satisfies never;
  }
}

/** Nothing follows these. */
export function isFinal(status: SalesStatus | PurchaseStatus): boolean {
  return status === "Cancelled" || status === "Storno" || status === "Deleted";
}

function find<Status extends string>(statuses: readonly Status[], text: string): Status | undefined {
  return statuses.find((status) => key(status) === key(text));
}

function key(text: string): string {
  return text.trim().toLowerCase();
}
