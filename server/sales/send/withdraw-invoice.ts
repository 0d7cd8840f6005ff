import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { nextSendState } from "#server/domain/lifecycle/send-state.ts";
import { AppError } from "#server/errors.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument } from "#server/sales/load-document.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { changeState } from "./change-state.ts";

/**
 * Takes a document back to the desk before it left. Either this or the worker wins: both lock the row first.
 *
 * @throws AppError INVOICE_NOT_WITHDRAWABLE once sending has begun.
 */
export function withdrawInvoice(
  company: ActingCompany,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<void> {
  return withCompany(company.organizationId, (tx) => withdrawInvoiceIn(tx, company, invoiceId, clock()));
}

/** The same in the caller's transaction. */
export async function withdrawInvoiceIn(
  tx: Tx,
  company: ActingCompany,
  invoiceId: string,
  now: Date,
): Promise<void> {
  const { organizationId } = company;
  const { row, state, invoice } = await loadDocument(tx, company, invoiceId, belgradeDay(now), true);
  if (nextSendState(state, "withdraw") === null)
    throw new AppError("INVOICE_NOT_WITHDRAWABLE", { detail: `state ${state}` });
  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    // The issue day is again the day on which it will be sent.
    data: documentColumns({ ...invoice, issueDate: null }),
    select: { id: true },
  });
  await changeState(tx, { organizationId, id: invoiceId, state }, ["withdraw"], now, {
    nextAttemptAt: null,
  });
  await recordAct(tx, company, row, { kind: "withdrawn", action: "invoice.withdraw" }, now);
}
