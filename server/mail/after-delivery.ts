import type { Delivery } from "./deliver.ts";
import type { MailState } from "./mail-state.ts";

/** A mail server that is busy for longer than a night is not busy. */
const attemptsMax = 8;
const firstPauseMs = 60_000;
const pauseMaxMs = 4 * 3_600_000;

/** Where a mail stands after an attempt, and when the next one is due, if one is. */
export type AfterDelivery = { state: MailState; failure: string | null; retryAfterMs: number | null };

/**
 * What the server refuses or may have is never repeated by itself; what it did not get is, later and later.
 *
 * @param attempts made so far, the one that just ended among them.
 */
export function afterDelivery(delivery: Delivery, attempts: number): AfterDelivery {
  switch (delivery.kind) {
    case "sent":
      return { state: "sent", failure: null, retryAfterMs: null };
    case "busy":
      return attempts < attemptsMax
        ? { state: "queued", failure: delivery.reason, retryAfterMs: pauseMs(attempts) }
        : { state: "failed", failure: delivery.reason, retryAfterMs: null };
    case "refused":
      return { state: "failed", failure: delivery.reason, retryAfterMs: null };
    case "unclear":
      return { state: "unclear", failure: delivery.reason, retryAfterMs: null };
    default:
      return delivery satisfies never;
  }
}

/** A mail that another worker was sending when it died: nobody knows how far it got. */
export const lostDelivery: Delivery = {
  kind: "unclear",
  reason: "The worker that sent it ended in the middle.",
};

function pauseMs(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** (attempts - 1), pauseMaxMs);
}
