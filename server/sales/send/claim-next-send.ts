import type { Tx } from "#server/db/client.ts";
import { isWorkerGone } from "#server/db/worker-life.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { loadDocument, type SalesDocument } from "#server/sales/load-document.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { changeState } from "./change-state.ts";
import { redateByPolicy } from "./redate.ts";
import { type Attempt, findOpenAttempt, writeAttempt } from "./send-attempt.ts";
import type { SendMoment } from "./send-moment.ts";
import { dateToConfirm, setAside, stopped, wakeUp } from "./set-aside.ts";
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
  const open = await findOpenAttempt(tx, waiting.row, day);
  // Bytes that may be at SEF are repeated whatever the day; fresh ones only with today's date.
  const isOfToday = open !== null || waiting.invoice.issueDate === day;
  const document = isOfToday ? waiting : await redateByPolicy(tx, connection, waiting, moment);
  if (document === null) return setAside(tx, waiting, dateToConfirm(waiting), now);
  const attempt = open ?? (await writeAttempt(tx, connection, document));
  if (attempt === null) return setAside(tx, document, stopped("XML_NOT_WRITTEN", ["fail"]), now);
  if (document.state === "sending" && attempt.crashes >= crashesMax - 1) return park(tx, document, now);
  return { kind: "claimed", send: await startCall(tx, document, attempt, workerId, now) };
}

/** A document that so many workers died of, one after the other, waits for a person; the others behind it go on. */
const crashesMax = 3;

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

/** Its last call may have reached SEF: nobody may change it before that is known, and no worker comes by itself. */
async function park(tx: Tx, document: SalesDocument, now: Date): Promise<Claim> {
  const { organizationId, id: invoiceId } = document.row;
  await tx.sendAttempt.updateMany({ where: { organizationId, invoiceId }, data: { crashes: 0 } });
  return setAside(tx, document, stopped("SENDING_CRASHES", []), now);
}
