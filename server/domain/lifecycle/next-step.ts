import { z } from "zod";

/**
 * What SEF's news leave to a person. Each has its sentence, and the acts that follow from it stand on the document's
 * page; it stays until somebody marks it as processed or the document moves on.
 */
export const nextSteps = [
  /** SEF could not deliver: cancel it and send a new one. */
  "mistake",
  /** Sale: the buyer said no. */
  "rejected",
  /** Sale: nobody answered. The document is valid all the same and may still be accepted. */
  "rejectedBySilence",
  /** Sale: what was rejected is accepted now; whatever replaced it is one too many. */
  "acceptedLate",
  /** Sale: cancelled or reversed by somebody who did not do it here. */
  "takenBackElsewhere",
  /** Purchase: the supplier reversed it; deducted VAT goes back. */
  "takenBackBySupplier",
  /** Purchase: the term accepted it in our place. */
  "acceptedForUs",
  /** Purchase: the term rejected it in our place; without a late acceptance there is no deduction. */
  "rejectedForUs",
] as const;
export const nextStepSchema = z.enum(nextSteps);
export type NextStep = z.infer<typeof nextStepSchema>;

/**
 * @param isOurs somebody of us asked for it here.
 * @param wasRejected what SEF said before.
 */
export function nextStepAfter({
  direction,
  status,
  settledBy,
  isOurs,
  wasRejected,
}: {
  direction: "sales" | "purchase";
  status: string;
  settledBy: "person" | "silence" | null;
  isOurs: boolean;
  wasRejected: boolean;
}): NextStep | null {
  const isGone = status === "Cancelled" || status === "Storno" || status === "Deleted";
  if (direction === "purchase") {
    if (isGone) return "takenBackBySupplier";
    if (settledBy !== "silence") return null;
    return status === "Approved" ? "acceptedForUs" : status === "Rejected" ? "rejectedForUs" : null;
  }
  if (isGone) return isOurs ? null : "takenBackElsewhere";
  if (status === "Mistake") return "mistake";
  if (status === "Rejected") return settledBy === "silence" ? "rejectedBySilence" : "rejected";
  return status === "Approved" && wasRejected ? "acceptedLate" : null;
}
