import { randomUUID } from "node:crypto";
import type { Tx } from "#server/db/client.ts";
import { isWorkerGone } from "#server/db/worker-life.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { SendEvent } from "#server/domain/lifecycle/send-state.ts";
import { fromColumnDate, toColumnDate } from "#server/exchange/document-rows.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { log } from "#server/log.ts";
import { withFiles } from "#server/sales/draft/invoice-files.ts";
import { loadDocument, type SalesDocument } from "#server/sales/load-document.ts";
import { sha256 } from "#server/secrets.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import { writeInvoice } from "#server/ubl/write-invoice.ts";
import { changeState } from "./change-state.ts";
import { redateByPolicy } from "./redate.ts";
import type { SendMoment } from "./send-moment.ts";
import { isUnderWay } from "./under-way.ts";

/** Everything that one call to SEF carries, committed before its first byte leaves. */
export type ClaimedSend = {
  invoiceId: string;
  partnerId: string | null;
  number: string;
  requestId: string;
  xml: string;
  sendToCir: "Yes" | "No";
  /** 1 for the first call under this requestId. */
  call: number;
  /** How many tries the document has had since it was queued, this one included. */
  tries: number;
  issueDate: CivilDate;
  /** An earlier call under this requestId may have reached SEF. */
  mayBeThere: boolean;
  /** When the call before this one began; null when there was none. */
  lastCallAt: Date | null;
  /** The document was called for under another requestId before. */
  hasEarlierRequest: boolean;
  /** Who holds it: what another has taken over is not this one's to settle. */
  workerId: string;
};

/** claimed: call SEF now. held: the document waits for a person; look for the next. nothing: nobody waits now. */
export type Claim = { kind: "claimed"; send: ClaimedSend } | { kind: "held" } | { kind: "nothing" };

/**
 * Takes the oldest waiting document of the company for this worker: freshly queued, due again after an outage or an
 * unclear end, or left in the hands of a worker that died.
 */
export async function claimNextSend(
  tx: Tx,
  connection: SefConnection,
  workerId: string,
  moment: SendMoment,
): Promise<Claim> {
  const { now, day } = moment;
  const invoiceId = await findWaiting(tx, connection, workerId, now);
  if (invoiceId === null) return { kind: "nothing" };
  const waiting = await loadDocument(tx, connection, invoiceId, day, true);
  const open = await findOpenAttempt(tx, waiting, day);
  // Bytes that may be at SEF are repeated whatever the day; fresh ones only with today's date.
  const isOfToday = open !== null || waiting.invoice.issueDate === day;
  const document = isOfToday ? waiting : await redateByPolicy(tx, connection, waiting, moment);
  if (document === null) {
    await hold(tx, waiting, now);
    return { kind: "held" };
  }
  const attempt = open ?? (await writeAttempt(tx, connection, document));
  if (attempt === null) return fail(tx, document, "XML_NOT_WRITTEN", now);
  if (document.state === "sending" && attempt.crashes >= crashesMax - 1) return park(tx, document, now);
  return { kind: "claimed", send: await startCall(tx, document, attempt, workerId, now) };
}

/** A document that so many workers died of, one after the other, waits for a person; the others behind it go on. */
const crashesMax = 3;

/** Its last call may have reached SEF: nobody may change it before that is known, and no worker comes by itself. */
async function park(tx: Tx, document: SalesDocument, now: Date): Promise<Claim> {
  const { organizationId, id: invoiceId } = document.row;
  await tx.sendAttempt.updateMany({ where: { organizationId, invoiceId }, data: { crashes: 0 } });
  return stop(tx, document, [], "SENDING_CRASHES", now);
}

function fail(tx: Tx, document: SalesDocument, code: string, now: Date): Promise<Claim> {
  return stop(tx, document, ["fail"], code, now);
}

async function stop(
  tx: Tx,
  document: SalesDocument,
  events: readonly SendEvent[],
  code: string,
  now: Date,
): Promise<Claim> {
  const { row } = document;
  await changeState(tx, { ...row, state: document.state }, [...wakeUp(document), ...events], now, {
    failure: { code, message: "", fieldName: null },
    claimedBy: null,
    nextAttemptAt: null,
  });
  await recordEvent(tx, {
    organizationId: row.organizationId,
    environment: document.environment,
    invoiceId: row.id,
    partnerId: row.partnerId,
    kind: "failed",
    cause: "system",
    details: { reason: code },
    occurredAt: now,
  });
  return { kind: "held" };
}

async function findWaiting(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  workerId: string,
  now: Date,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string; state: string; claimedBy: string | null }[]>`
    SELECT id, state, claimed_by AS "claimedBy" FROM invoice
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND NOT issued_outside_sef
       AND state IN ('queued', 'sending', 'outcome_unknown', 'held_outage')
       AND (state = 'sending' OR next_attempt_at <= ${now})
     ORDER BY queued_at LIMIT 50 FOR UPDATE SKIP LOCKED`;
  for (const row of rows) {
    if (row.state !== "sending") return row.id;
    const isDropped = row.claimedBy === workerId && !isUnderWay(workerId, row.id);
    if (row.claimedBy === null || isDropped || (await isWorkerGone(tx, row.claimedBy))) return row.id;
  }
  return null;
}

type Attempt = {
  requestId: string;
  xml: string;
  sendToCir: "Yes" | "No";
  calls: number;
  issueDate: CivilDate;
  mayBeThere: boolean;
  lastCallAt: Date | null;
  /** Workers that died in a row while they held it. */
  crashes: number;
};

/** What ends a requestId: it was taken, refused, or proved not to be at SEF. */
const definite = new Set(["accepted", "refused", "absent"]);

/** The requestId lives until a definite answer. One that never reached SEF counts only while its date is today's. */
async function findOpenAttempt(tx: Tx, { row }: SalesDocument, day: CivilDate): Promise<Attempt | null> {
  const attempt = await tx.sendAttempt.findFirst({
    where: { organizationId: row.organizationId, invoiceId: row.id },
    orderBy: { createdAt: "desc" },
  });
  if (!attempt || definite.has(attempt.outcome ?? "")) return null;
  const issueDate = fromColumnDate(attempt.issueDate) ?? day;
  const mayBeThere = attempt.calls > 0 && attempt.outcome !== "unavailable";
  if (!mayBeThere && issueDate !== day) return null;
  return {
    requestId: attempt.requestId,
    xml: Buffer.from(attempt.xml).toString("utf8"),
    sendToCir: attempt.sendToCir === "Yes" ? "Yes" : "No",
    calls: attempt.calls,
    issueDate,
    mayBeThere,
    lastCallAt: attempt.lastStartedAt,
    crashes: attempt.crashes,
  };
}

/** Null when the document cannot be written: the rules have let something through that the writer refuses. */
async function writeAttempt(
  tx: Tx,
  connection: SefConnection,
  { row, invoice, context }: SalesDocument,
): Promise<Attempt | null> {
  const xml = tryWrite(
    await withFiles(tx, row, invoice),
    connection.customizationId ?? defaultCustomizationId,
  );
  if (xml === null) return null;
  const requestId = randomUUID();
  const sendToCir = context.sendToCir ?? "No";
  await tx.sendAttempt.create({
    data: {
      organizationId: row.organizationId,
      environment: row.environment,
      invoiceId: row.id,
      requestId,
      issueDate: toColumnDate(context.today) ?? new Date(0),
      xml: Buffer.from(xml, "utf8"),
      xmlSha256: sha256(xml),
      sendToCir,
    },
    select: { requestId: true },
  });
  const issueDate = context.today;
  return { requestId, xml, sendToCir, calls: 0, issueDate, mayBeThere: false, lastCallAt: null, crashes: 0 };
}

/** Whatever stops the writer stops this document only: the company's next one must not wait behind it. */
function tryWrite(invoice: Invoice, customizationId: string): string | null {
  try {
    return writeInvoice(invoice, { customizationId });
  } catch (error) {
    log().error({ err: error, number: invoice.number }, "The document cannot be written as UBL");
    return null;
  }
}

async function startCall(
  tx: Tx,
  document: SalesDocument,
  attempt: Attempt,
  workerId: string,
  now: Date,
): Promise<ClaimedSend> {
  const { row } = document;
  const tries = row.attempts + 1;
  await tx.sendAttempt.update({
    where: { organizationId_requestId: { organizationId: row.organizationId, requestId: attempt.requestId } },
    data: {
      calls: { increment: 1 },
      lastStartedAt: now,
      // How the call before ended says nothing about this one: until it has ended, it may be at SEF.
      outcome: null,
      // Taken over from a worker that died, or for the first time since a try came to its end.
      crashes: document.state === "sending" ? { increment: 1 } : 0,
    },
    select: { requestId: true },
  });
  await changeState(tx, { ...row, state: document.state }, [...wakeUp(document), "start"], now, {
    claimedBy: workerId,
    attempts: tries,
    failure: null,
  });
  await recordEvent(tx, {
    organizationId: row.organizationId,
    environment: document.environment,
    invoiceId: row.id,
    partnerId: row.partnerId,
    kind: attempt.calls === 0 ? "sendingStarted" : "sendingRepeated",
    cause: "system",
    details: { attempt: attempt.calls + 1, requestId: attempt.requestId },
    occurredAt: now,
  });
  const earlierRequests = await tx.sendAttempt.count({
    where: {
      organizationId: row.organizationId,
      invoiceId: row.id,
      requestId: { not: attempt.requestId },
      calls: { gt: 0 },
    },
  });
  return {
    invoiceId: row.id,
    partnerId: row.partnerId,
    number: row.number ?? "",
    ...attempt,
    call: attempt.calls + 1,
    tries,
    hasEarlierRequest: earlierRequests > 0,
    workerId,
  };
}

/** Events that bring a waiting document to where `start` is possible; a dead worker's end is an unclear one. */
function wakeUp({ state }: SalesDocument): SendEvent[] {
  if (state === "held_outage") return ["release"];
  if (state === "sending") return ["lose_outcome"];
  return [];
}

async function hold(tx: Tx, document: SalesDocument, now: Date): Promise<void> {
  const { row, state, invoice } = document;
  await changeState(tx, { ...row, state }, [...wakeUp(document), "hold_date"], now, {
    failure: null,
    claimedBy: null,
    nextAttemptAt: null,
  });
  await recordEvent(tx, {
    organizationId: row.organizationId,
    environment: document.environment,
    invoiceId: row.id,
    partnerId: row.partnerId,
    kind: "heldDate",
    cause: "system",
    details: { date: invoice.issueDate },
    occurredAt: now,
  });
}
