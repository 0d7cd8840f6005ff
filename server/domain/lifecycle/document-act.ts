import type { PurchaseStatus, SalesStatus } from "./sef-status.ts";

/** What a person can ask SEF to do with a document that SEF holds: two acts of the seller, three of the buyer. */
export const documentActs = ["cancel", "storno", "accept", "reject", "reverse_charge"] as const;
export type DocumentAct = (typeof documentActs)[number];

/** Where an act stands; the first three are under way. */
export const actStates = ["queued", "calling", "unclear", "done", "refused", "failed"] as const;
export type ActState = (typeof actStates)[number];

export function isUnderWay(state: ActState): boolean {
  return state === "queued" || state === "calling" || state === "unclear";
}

/** possible: SEF's conditions are met. reached: it is so already. impossible: the status does not allow it. */
export type ActStanding = "possible" | "reached" | "impossible";

export type ActSubject = {
  status: SalesStatus | PurchaseStatus;
  /** How long it has been in the status Sending; null when it is not known. */
  sendingForMs: number | null;
  /** A rejection that nobody explained came from the clock, by all that SEF tells us. */
  isExplained: boolean;
};

/** SEF publishes no figure; the code InvoiceForCancellationNotLongEnoughInSendingStatus says that there is one. */
const stuckSendingMs = 24 * 3_600_000;

/**
 * Whether SEF's conditions allow the act (SEF API, life cycle of the sender and of the buyer).
 *
 * Cancelling is for what never reached the buyer, storno for what did. Late acceptance after a rejection by silence is
 * told of by some and denied by others: it is offered, and SEF decides.
 */
export function actStanding(act: DocumentAct, subject: ActSubject): ActStanding {
  const { status } = subject;
  switch (act) {
    case "cancel":
      if (status === "Cancelled") return "reached";
      return mayCancel(subject) ? "possible" : "impossible";
    case "storno":
      if (status === "Storno") return "reached";
      return oneOf(status, "Sent", "Approved", "Rejected") ? "possible" : "impossible";
    case "accept":
      if (status === "Approved") return "reached";
      return isOpen(status) || (status === "Rejected" && !subject.isExplained) ? "possible" : "impossible";
    case "reject":
      if (status === "Rejected") return "reached";
      return isOpen(status) ? "possible" : "impossible";
    case "reverse_charge":
      return isOpen(status) || status === "Approved" ? "possible" : "impossible";
    default:
      return act satisfies never;
  }
}

function mayCancel({ status, sendingForMs }: ActSubject): boolean {
  if (status === "Sending") return sendingForMs !== null && sendingForMs >= stuckSendingMs;
  return oneOf(status, "Draft", "New", "Mistake");
}

/** The buyer has not answered yet. */
function isOpen(status: string): boolean {
  return oneOf(status, "New", "Seen", "ReNotified");
}

function oneOf(status: string, ...statuses: string[]): boolean {
  return statuses.includes(status);
}
