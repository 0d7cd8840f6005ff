import type { PurchaseStatus, SalesStatus } from "./sef-status.ts";

/**
 * How SEF's new word stands to the one we hold. late: the buyer has accepted what was rejected. backward: by all that
 * is known of SEF it cannot follow; both words are kept and a person decides.
 */
export type StatusMove = "same" | "forward" | "late" | "backward";

/**
 * How far a document has come. New and Seen are one step: who has opened it decides nothing. Null: SEF publishes no
 * place for it, so that it may stand before and behind all others.
 */
const salesSteps: Readonly<Record<SalesStatus, number | null>> = {
  Draft: 0,
  New: 0,
  Sending: 1,
  Mistake: 2,
  Sent: 2,
  Approved: 4,
  Rejected: 4,
  Paid: null,
  OverDue: null,
  Archived: null,
  Unknown: null,
  Cancelled: 5,
  Storno: 5,
  Deleted: 5,
};
const purchaseSteps: Readonly<Record<PurchaseStatus, number | null>> = {
  SendingInProgress: 1,
  New: 2,
  Seen: 2,
  ReNotified: 3,
  Approved: 4,
  Rejected: 4,
  Unknown: null,
  Cancelled: 5,
  Storno: 5,
  Deleted: 5,
};
const answered = 4;
const ended = 5;

/** SEF API, life cycle of the sender and of the buyer; a late acceptance is the one way back that SEF may go. */
export function judgeMove(
  moved:
    | { direction: "sales"; held: SalesStatus; told: SalesStatus }
    | { direction: "purchase"; held: PurchaseStatus; told: PurchaseStatus },
): StatusMove {
  const { held, told } = moved;
  if (held === told) return "same";
  const [from, to] =
    moved.direction === "sales"
      ? [salesSteps[moved.held], salesSteps[moved.told]]
      : [purchaseSteps[moved.held], purchaseSteps[moved.told]];
  if (from === null || to === null) return "forward";
  if (from === ended) return "backward";
  if (from === answered && to === answered) return told === "Approved" ? "late" : "backward";
  return to < from ? "backward" : "forward";
}
