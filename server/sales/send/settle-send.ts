import type { Tx } from "#server/db/client.ts";
import { addDays, belgradeMidnight } from "#server/domain/civil-date.ts";
import { acceptKey } from "#server/exchange/accept-key.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";
import { spendNumber } from "#server/exchange/spend-number.ts";
import { loadDocument, type SalesDocument } from "#server/sales/load-document.ts";
import { askBreaker } from "#server/sef/breaker.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { UploadAnswer } from "#server/sef/schema.ts";
import { changeState } from "./change-state.ts";
import type { ClaimedSend } from "./claim-next-send.ts";
import { decideSettlement, type Settlement } from "./decide-settlement.ts";
import type { SendOutcome } from "./deliver.ts";
import { mayRedate } from "./redate.ts";
import type { SendMoment } from "./send-moment.ts";
import { isNumberSpent } from "./spent-number.ts";

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
  const document = await loadDocument(tx, connection, send.invoiceId, moment.day, true);
  if (!(await isStillOurs(tx, document, send))) return false;
  const decided = decideSettlement(connection, send, outcome, moment);
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
  const costsNoTry = settlement.costsNoTry || (await isOutage(tx, connection, outcome));
  if (isNumberSpent(outcome)) await spendNumber(tx, connection, { id: send.invoiceId, number: send.number });
  await changeState(tx, { ...document.row, state: document.state }, settlement.events, now, {
    failure: settlement.failure ?? null,
    claimedBy: null,
    nextAttemptAt: settlement.nextAttemptAt ?? null,
    attempts: costsNoTry ? send.tries - 1 : send.tries,
  });
  await refreshDeadlines(tx, connection, [send.invoiceId], { cause: "system", now });
  if (settlement.kind === null) return true;
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

/**
 * Whether a breaker is open after this call: then it says something about SEF and nothing about the document, which an
 * outage of any length must not bring to the end of its tries.
 */
async function isOutage(tx: Tx, connection: SefConnection, outcome: SendOutcome): Promise<boolean> {
  if (outcome.kind !== "unclear" && outcome.kind !== "unavailable") return false;
  return (await askBreaker(connection, tx)).kind === "parked";
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
