import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { checkForSend, isSendable } from "#server/domain/invoice/rules.ts";
import { nextSendState } from "#server/domain/lifecycle/send-state.ts";
import { AppError } from "#server/errors.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { dropUnusedFiles } from "#server/sales/draft/invoice-files.ts";
import { isParked, loadDocument, type SalesRow } from "#server/sales/load-document.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { changeState } from "./change-state.ts";

/**
 * "Pošaljite na SEF": checks, freezes the document, puts it in the queue. State, job and audit are one transaction.
 * Pressing twice changes nothing: the second finds it queued.
 *
 * @throws AppError INVOICE_NOT_SENDABLE with all faults; INVOICE_OUTSIDE_SEF for a buyer who is not reached through
 *   SEF; SEF_SETTINGS_MISSING; NOT_FOUND.
 */
export function queueInvoice(
  company: ActingCompany,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<{ accepted: true; jobId: string }> {
  return withCompany(company.organizationId, (tx) => queueInvoiceIn(tx, company, invoiceId, clock()));
}

/** The same in the caller's transaction. */
export async function queueInvoiceIn(
  tx: Tx,
  company: ActingCompany,
  invoiceId: string,
  now: Date,
): Promise<{ accepted: true; jobId: string }> {
  const { organizationId, environment } = company;
  const { row, state, invoice, context } = await loadDocument(tx, company, invoiceId, belgradeDay(now), true);
  if (state === "queued") return { accepted: true, jobId: await enqueueSends(tx, company) };
  if (isParked({ state, nextAttemptAt: row.nextAttemptAt })) return lookAgain(tx, company, row, now);
  const event = state === "failed" ? "retry" : "queue";
  if (nextSendState(state, event) === null)
    throw new AppError("INVOICE_NOT_SENDABLE", { detail: `state ${state}` });
  if (context.outsideSef) throw new AppError("INVOICE_OUTSIDE_SEF", { detail: context.outsideSef });
  if (!(await loadConnection(tx, organizationId, environment))) throw new AppError("SEF_SETTINGS_MISSING");
  const faults = checkForSend(invoice, context);
  if (!isSendable(faults)) throw new AppError("INVOICE_NOT_SENDABLE", { faults });

  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    data: { ...documentColumns(invoice), sendToCir: context.sendToCir },
    select: { id: true },
  });
  await dropUnusedFiles(tx, { organizationId, invoiceId }, invoice, now);
  await closeAttempts(tx, organizationId, invoiceId);
  const queued = { failure: null, claimedBy: null, nextAttemptAt: now, queuedAt: now, attempts: 0 };
  await changeState(tx, { organizationId, id: invoiceId, state }, [event], now, queued);
  await recordAct(
    tx,
    company,
    row,
    { kind: "queued", action: "invoice.send", details: { number: invoice.number } },
    now,
  );
  return { accepted: true, jobId: await enqueueSends(tx, company) };
}

/**
 * What goes out is written anew from what the document says now: the bytes of an earlier try, which surely never got
 * to SEF, must not go in its place.
 */
async function closeAttempts(tx: Tx, organizationId: string, invoiceId: string): Promise<void> {
  await tx.sendAttempt.updateMany({
    where: { organizationId, invoiceId, OR: [{ outcome: "unavailable" }, { outcome: null, calls: 0 }] },
    data: { outcome: "absent" },
  });
}

/**
 * Lets a stopped send be looked for at SEF, without another upload: three workers died of it. It ends as sent, or as
 * failed and open to correction when a complete search finds nothing.
 */
async function lookAgain(
  tx: Tx,
  company: ActingCompany,
  row: SalesRow,
  now: Date,
): Promise<{ accepted: true; jobId: string }> {
  const { organizationId, environment } = company;
  const connection = await loadConnection(tx, organizationId, environment);
  if (!connection) throw new AppError("SEF_SETTINGS_MISSING");
  const stopped = { organizationId, id: row.id, state: "outcome_unknown" } as const;
  const attempts = connection.retry.limit + 1;
  await changeState(tx, stopped, ["retry"], now, { failure: null, nextAttemptAt: now, attempts });
  await recordAct(
    tx,
    company,
    row,
    { kind: "queued", action: "invoice.send", details: { number: row.number } },
    now,
  );
  return { accepted: true, jobId: await enqueueSends(tx, company) };
}
