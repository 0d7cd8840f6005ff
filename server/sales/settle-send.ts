import type { Tx } from "#server/db/client.ts";
import { addDays, belgradeDay, belgradeMidnight } from "#server/domain/civil-date.ts";
import type { SendEvent } from "#server/domain/lifecycle/send-state.ts";
import { acceptKey } from "#server/exchange/accept-key.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { type EventKind, recordEvent } from "#server/exchange/record-event.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";
import { retryDelayMs } from "#server/exchange/retry-delay.ts";
import { spendNumber } from "#server/exchange/spend-number.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { UploadOutcome } from "#server/sef/outcome.ts";
import type { UploadAnswer } from "#server/sef/schema.ts";
import { changeState, type SendFailure } from "./change-state.ts";
import type { ClaimedSend } from "./claim-next-send.ts";
import type { SendOutcome } from "./deliver.ts";
import { loadDocument, type SalesDocument } from "./load-document.ts";
import { mayRedate } from "./redate.ts";
import type { SendMoment } from "./send-moment.ts";
import { isNumberSpent } from "./spent-number.ts";

/** SEF refuses another date than today's under these codes; after midnight that is a matter of the date only. */
const dateCodes = new Set(["IssueDateCannotBeDifferentFromTodays", "InvoiceDateLaterThanToday"]);

type Settlement = {
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

/**
 * Stores how a try ended: state, attempt, SEF's ids, timeline. One transaction; a document that somebody else has taken
 * over meanwhile is left alone.
 */
export async function settleSend(
  tx: Tx,
  connection: SefConnection,
  send: ClaimedSend,
  outcome: SendOutcome,
  moment: SendMoment,
): Promise<boolean> {
  const { organizationId, environment } = connection;
  const { now } = moment;
  const document = await loadDocument(tx, organizationId, send.invoiceId, moment.day, true);
  if (!(await isStillOurs(tx, document, send))) return false;
  const decided = decide(connection, send, outcome, moment);
  const settlement = await followDatePolicy(tx, connection, document, decided, moment);
  await tx.sendAttempt.update({
    where: { organizationId_requestId: { organizationId, requestId: send.requestId } },
    data: { outcome: settlement.attemptOutcome, finishedAt: now },
    select: { requestId: true },
  });
  if (outcome.kind === "accepted") await storeSefIds(tx, connection, send, outcome.ids, outcome.raw, now);
  if (outcome.kind === "found") {
    await storeSefIds(tx, connection, send, outcome.ids, null, now);
    await keepDateAtSef(tx, document, outcome.issueDate);
  }
  if (isNumberSpent(outcome)) await spendNumber(tx, connection, { id: send.invoiceId, number: send.number });
  await changeState(tx, { ...document.row, state: document.state }, settlement.events, now, {
    failure: settlement.failure ?? null,
    claimedBy: null,
    nextAttemptAt: settlement.nextAttemptAt ?? null,
    attempts: settlement.costsNoTry ? send.tries - 1 : send.tries,
  });
  if (settlement.kind === null) return true;
  await refreshDeadlines(tx, connection, [send.invoiceId], { cause: "system", now });
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: send.invoiceId,
    partnerId: send.partnerId,
    kind: settlement.kind,
    cause: "system",
    details: { number: send.number, ...settlement.details },
    occurredAt: now,
  });
  return true;
}

/**
 * A worker that was paused may wake up after its work went to another: then neither the claim bears its name nor is its
 * call the latest one.
 */
async function isStillOurs(tx: Tx, { row, state }: SalesDocument, send: ClaimedSend): Promise<boolean> {
  if (state !== "sending" || row.claimedBy !== send.workerId) return false;
  const { organizationId } = row;
  const attempt = await tx.sendAttempt.findUniqueOrThrow({
    where: { organizationId_requestId: { organizationId, requestId: send.requestId } },
    select: { calls: true },
  });
  return attempt.calls === send.call;
}

/** A document held for its date goes on at once, with the new day, where the company's rule allows it. */
async function followDatePolicy(
  tx: Tx,
  connection: SefConnection,
  document: SalesDocument,
  settlement: Settlement,
  { now, sefNow, day }: SendMoment,
): Promise<Settlement> {
  if (!settlement.events.includes("hold_date")) return settlement;
  // SEF's clock may be ahead of ours: then the new day begins in a moment.
  const hasPassed = document.invoice.issueDate !== day;
  const newDay = hasPassed ? day : addDays(day, 1);
  if (!(await mayRedate(tx, connection, document, newDay))) return settlement;
  const untilNewDayMs = hasPassed ? 0 : belgradeMidnight(newDay).getTime() - sefNow.getTime();
  const nextAttemptAt = new Date(now.getTime() + untilNewDayMs);
  return { ...settlement, events: [...settlement.events, "release"], nextAttemptAt };
}

function decide(
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
    kind: "outcomeUnknown",
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
  if (send.tries > connection.retry.limit) {
    const failure = { code: "SEF_UNAVAILABLE", message: outcome.detail, fieldName: null };
    return {
      events: ["fail"],
      attemptOutcome: "unavailable",
      kind: "failed",
      failure,
      details: { reason: failure.code },
    };
  }
  return { events: ["hold_outage"], attemptOutcome: "unavailable", kind: "heldOutage", nextAttemptAt };
}

function later(connection: SefConnection, send: ClaimedSend, retryAfterMs: number | null, now: Date): Date {
  return new Date(now.getTime() + retryDelayMs(connection.retry, send.tries, retryAfterMs));
}

async function storeSefIds(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  send: ClaimedSend,
  ids: UploadAnswer,
  raw: string | null,
  now: Date,
): Promise<void> {
  const identity = { organizationId, environment, direction: "sales", sefInvoiceId: ids.salesInvoiceId };
  const sent = { invoiceId: send.invoiceId, sentAt: now };
  await tx.sefInvoice.upsert({
    where: { organizationId_environment_direction_sefInvoiceId: identity },
    create: {
      ...identity,
      ...sent,
      commonId: ids.commonId,
      status: "Sending",
      sefStatus: "Sending",
      ...(raw === null ? {} : { sefResponse: raw }),
    },
    update: ids.commonId === null ? sent : { ...sent, commonId: ids.commonId },
    select: { id: true },
  });
  await acceptKey(tx, { organizationId, environment }, now);
}

/** What stands at SEF counts: a try before the last one may be what got through, with the date of its own day. */
async function keepDateAtSef(
  tx: Tx,
  { row, invoice }: SalesDocument,
  issueDate: string | null,
): Promise<void> {
  if (issueDate === null || issueDate === invoice.issueDate) return;
  await tx.invoice.update({
    where: { organizationId_id: { organizationId: row.organizationId, id: row.id } },
    data: documentColumns({ ...invoice, issueDate }),
    select: { id: true },
  });
}
