import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { checkForSend, isSendable } from "#server/domain/invoice/rules.ts";
import { nextSendState } from "#server/domain/lifecycle/send-state.ts";
import { AppError } from "#server/errors.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { spendNumber } from "#server/exchange/spend-number.ts";
import { dropUnusedFiles } from "#server/sales/draft/invoice-files.ts";
import { changeState } from "#server/sales/send/change-state.ts";
import type { ActingCompany } from "./acting-company.ts";
import { loadDocument } from "./load-document.ts";
import { recordAct } from "./record-act.ts";

/**
 * "Finalizujte": issues a document whose buyer is not in SEF. It is checked by the law's rules without SEF's own, gets
 * today's issue date, keeps its number for good and is frozen; nothing ever sends it. Pressing twice changes nothing.
 *
 * @throws AppError INVOICE_NOT_OUTSIDE_SEF for a buyer who is reached through SEF, or when SEF may have it already;
 *   INVOICE_NOT_SENDABLE with all faults; NOT_FOUND.
 */
export async function finalizeInvoice(
  company: ActingCompany,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<void> {
  const { organizationId } = company;
  const now = clock();
  await withCompany(organizationId, async (tx) => {
    const document = await loadDocument(tx, company, invoiceId, belgradeDay(now), true);
    const { row, state, invoice, context } = document;
    if (state === "issued") return;
    if (!context.outsideSef) throw new AppError("INVOICE_NOT_OUTSIDE_SEF", { detail: "the buyer is in SEF" });
    if (nextSendState(state, "issue") === null || (await mayBeAtSef(tx, organizationId, invoiceId)))
      throw new AppError("INVOICE_NOT_OUTSIDE_SEF", { detail: `state ${state}` });
    const faults = checkForSend(invoice, context);
    if (!isSendable(faults)) throw new AppError("INVOICE_NOT_SENDABLE", { faults });

    await tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: documentColumns(invoice),
      select: { id: true },
    });
    await dropUnusedFiles(tx, { organizationId, invoiceId }, invoice, now);
    const issued = { failure: null, issuedOutsideSef: true };
    await changeState(tx, { organizationId, id: invoiceId, state }, ["issue"], now, issued);
    await spendNumber(tx, company, { id: invoiceId, number: invoice.number ?? "" });
    const details = { number: invoice.number, because: context.outsideSef };
    await recordAct(tx, company, row, { kind: "issuedOutsideSef", action: "invoice.finalize", details }, now);
  });
}

/** A call that did not end with a definite no: a document that SEF has must not be issued a second time. */
async function mayBeAtSef(tx: Tx, organizationId: string, invoiceId: string): Promise<boolean> {
  const open = await tx.sendAttempt.count({
    where: {
      organizationId,
      invoiceId,
      calls: { gt: 0 },
      OR: [{ outcome: null }, { outcome: { notIn: ["refused", "unavailable", "absent"] } }],
    },
  });
  return open > 0;
}
