import { belgradeDay } from "#server/domain/civil-date.ts";
import type { SendEvent } from "#server/domain/lifecycle/send-state.ts";
import type { EventKind } from "#server/exchange/record-event.ts";
import { retryDelayMs } from "#server/exchange/retry-delay.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { UploadOutcome } from "#server/sef/outcome.ts";
import type { SendFailure } from "./change-state.ts";
import type { ClaimedSend } from "./claim-next-send.ts";
import { hasRepeatedEnough, type SendOutcome } from "./deliver.ts";
import type { SendMoment } from "./send-moment.ts";

/** SEF refuses another date than today's under these codes; after midnight that is a matter of the date only. */
const dateCodes = new Set(["IssueDateCannotBeDifferentFromTodays", "InvoiceDateLaterThanToday"]);

/** What a try means for the document, its attempt and its timeline. */
export type Settlement = {
  events: SendEvent[];
  attemptOutcome: string;
  /** What the timeline says; null for what is no news to anybody. */
  kind: EventKind | null;
  /** A wait for SEF's limit costs no try. */
  costsNoTry?: boolean;
  failure?: SendFailure;
  nextAttemptAt?: Date;
  details?: Record<string, string | number | null>;
};

/** What follows from the end of a try, by SEF's answer and the company's settings alone. */
export function decideSettlement(
  connection: SefConnection,
  send: ClaimedSend,
  outcome: SendOutcome,
  moment: SendMoment,
): Settlement {
  const { now } = moment;
  switch (outcome.kind) {
    case "accepted":
    case "found":
      return {
        events: ["accept"],
        attemptOutcome: "accepted",
        kind: send.mayBeThere || outcome.kind === "found" ? "outcomeFound" : "sent",
        details: { salesInvoiceId: String(outcome.ids.salesInvoiceId) },
      };
    case "absent":
      return {
        events: ["hold_date"],
        attemptOutcome: "absent",
        kind: "heldDate",
        details: { date: send.issueDate },
      };
    case "given-up":
      return failed("absent", "SEF_UNAVAILABLE", "");
    case "duplicate":
      // SEF has it, but the search has not found it yet: look again, never send anew.
      return unclear(connection, send, "duplicate", "", now);
    case "refused":
      return refused(send, outcome.error, moment);
    case "unclear":
      return unclear(connection, send, "unclear", outcome.detail, now);
    case "unavailable":
      return unavailable(connection, send, outcome, now);
    default:
      return outcome satisfies never;
  }
}

/** By how much SEF's clock may differ from ours around midnight. */
const clockSkewMs = 5 * 60_000;

function refused(send: ClaimedSend, error: SendFailure, { now, sefNow, day }: SendMoment): Settlement {
  const details = { reason: error.message, code: error.code };
  const attemptOutcome = "refused";
  const isOfDate = dateCodes.has(error.code);
  const dayAt = (offsetMs: number) => belgradeDay(new Date(sefNow.getTime() + offsetMs));
  const heldDate = { events: ["hold_date" as const], attemptOutcome, kind: "heldDate" as const };
  if (isOfDate && (send.issueDate !== day || dayAt(clockSkewMs) !== dayAt(0)))
    return { ...heldDate, details: { date: send.issueDate } };
  // Our day has just begun and SEF's has not: the same document is right in a moment.
  if (isOfDate && dayAt(-clockSkewMs) !== dayAt(0)) {
    const nextAttemptAt = new Date(now.getTime() + clockSkewMs / 5);
    return { events: ["hold_outage"], attemptOutcome, kind: null, nextAttemptAt };
  }
  return { events: ["refuse"], attemptOutcome, kind: "refused", failure: error, details };
}

function unclear(
  connection: SefConnection,
  send: ClaimedSend,
  attemptOutcome: string,
  detail: string,
  now: Date,
): Settlement {
  return {
    events: ["lose_outcome"],
    attemptOutcome,
    // That it is still looked for is no news.
    kind: hasRepeatedEnough(connection, send) ? null : "outcomeUnknown",
    nextAttemptAt: later(connection, send, null, now),
    details: { detail },
  };
}

function unavailable(
  connection: SefConnection,
  send: ClaimedSend,
  outcome: Extract<UploadOutcome, { kind: "unavailable" }>,
  now: Date,
): Settlement {
  const wasNotAsked = outcome.reason !== "connection";
  // An earlier call under this requestId may be at SEF: that this one did not get through says nothing about it.
  if (send.mayBeThere) {
    const still = unclear(connection, send, "unclear", outcome.detail, now);
    return wasNotAsked ? { ...still, kind: null, costsNoTry: true } : still;
  }
  if (outcome.reason === "credentials") {
    return {
      events: ["hold_credentials"],
      attemptOutcome: "unavailable",
      kind: "heldCredentials",
      costsNoTry: true,
    };
  }
  const nextAttemptAt = later(connection, send, outcome.retryAfterMs, now);
  if (wasNotAsked) {
    return {
      events: outcome.reason === "rate" ? ["hold_outage", "release"] : ["hold_outage"],
      attemptOutcome: "unavailable",
      kind: null,
      costsNoTry: true,
      nextAttemptAt,
    };
  }
  if (send.tries > connection.retry.limit) return failed("unavailable", "SEF_UNAVAILABLE", outcome.detail);
  return { events: ["hold_outage"], attemptOutcome: "unavailable", kind: "heldOutage", nextAttemptAt };
}

/** SEF has nothing of it: a person decides what becomes of the document. */
function failed(attemptOutcome: string, code: string, message: string): Settlement {
  return {
    events: ["fail"],
    attemptOutcome,
    kind: "failed",
    failure: { code, message, fieldName: null },
    details: { reason: code },
  };
}

/** A document that is only looked for hurries nobody. */
const lookEveryMs = 60_000;

function later(connection: SefConnection, send: ClaimedSend, retryAfterMs: number | null, now: Date): Date {
  const delayMs = retryDelayMs(connection.retry, send.tries, retryAfterMs);
  return new Date(
    now.getTime() + (hasRepeatedEnough(connection, send) ? Math.max(delayMs, lookEveryMs) : delayMs),
  );
}
