/** Our own state of sending a document; SEF's status is a second thing and never merged with it. */
export const sendStates = [
  "draft",
  "queued",
  "sending",
  "held_date",
  "held_outage",
  "held_credentials",
  "outcome_unknown",
  "refused",
  "failed",
  "sent",
  /** Finalized for a buyer who is not in SEF: numbered, frozen, and never sent there. */
  "issued",
] as const;
export type SendState = (typeof sendStates)[number];

/** What can happen to a send; the name says who moves it and why. */
export const sendEvents = [
  /** A person pressed Send. */
  "queue",
  /** A person finalized it outside SEF. */
  "issue",
  /** A person took it back before it left. */
  "withdraw",
  /** The worker is about to send the first byte, or the same bytes once more. */
  "start",
  /** The issue date is no longer today in Serbia. */
  "hold_date",
  /** SEF cannot be reached: nothing got in. */
  "hold_outage",
  /** SEF refuses the API key: nothing goes out before it is replaced. */
  "hold_credentials",
  /** A held document goes back to the queue: re-dated, or SEF answers again. */
  "release",
  /** SEF has it, by this call or found by looking. */
  "accept",
  /** SEF said no, definitely. */
  "refuse",
  /** The connection broke after the first byte: nobody knows. */
  "lose_outcome",
  /** We cannot go on without a person. */
  "fail",
  /** A person tries a failed send again, or has one looked for whose search brought workers down. */
  "retry",
  /** A person opens a refused or failed document to correct it. */
  "correct",
] as const;
export type SendEvent = (typeof sendEvents)[number];

/** The state after an event, or null when the event cannot happen in this state. */
export function nextSendState(state: SendState, event: SendEvent): SendState | null {
  return moves(state)[event] ?? null;
}

/** Whether the worker will move it on without a person. */
export function isTransient(state: SendState): boolean {
  switch (state) {
    case "queued":
    case "sending":
    case "held_outage":
    case "outcome_unknown":
      return true;
    case "draft":
    case "held_date":
    case "held_credentials":
    case "refused":
    case "failed":
    case "sent":
    case "issued":
      return false;
    default:
      return state satisfies never;
  }
}

type Moves = { readonly [event in SendEvent]?: SendState };

function moves(state: SendState): Moves {
  switch (state) {
    case "draft":
      return { queue: "queued", issue: "issued" };
    case "queued":
      return {
        start: "sending",
        withdraw: "draft",
        hold_date: "held_date",
        hold_outage: "held_outage",
        hold_credentials: "held_credentials",
        fail: "failed",
      };
    case "sending":
      return {
        accept: "sent",
        refuse: "refused",
        lose_outcome: "outcome_unknown",
        hold_outage: "held_outage",
        hold_credentials: "held_credentials",
        // Repeated bytes may be refused for yesterday's date only: definite, and a matter of the date.
        hold_date: "held_date",
        fail: "failed",
      };
    case "held_date":
      return { release: "queued", withdraw: "draft", fail: "failed" };
    case "held_outage":
      return { release: "queued", withdraw: "draft", hold_date: "held_date", fail: "failed" };
    case "held_credentials":
      return { release: "queued", withdraw: "draft" };
    case "outcome_unknown":
      // Never back to the queue or the desk: SEF may have it, and a second request would make a second document.
      return {
        start: "sending",
        accept: "sent",
        refuse: "refused",
        hold_date: "held_date",
        fail: "failed",
        retry: "outcome_unknown",
      };
    case "refused":
      // SEF may have refused it because the buyer is not there.
      return { correct: "draft", issue: "issued" };
    case "failed":
      // A later sweep may find it at SEF after all.
      return { retry: "queued", correct: "draft", accept: "sent" };
    case "sent":
    case "issued":
      return {};
    default:
      return state satisfies never;
  }
}
