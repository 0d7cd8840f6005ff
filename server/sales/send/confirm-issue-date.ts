import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { checkForSend, isSendable } from "#server/domain/invoice/rules.ts";
import { AppError } from "#server/errors.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument } from "#server/sales/load-document.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { changeState } from "./change-state.ts";

/**
 * A document whose issue day passed in the queue goes on with today's, by a person's word: SEF takes today's date only
 * (IssueDateCannotBeDifferentFromTodays).
 */
export async function confirmIssueDate(
  company: ActingCompany,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<void> {
  const { organizationId } = company;
  const now = clock();
  const day = belgradeDay(now);
  await withCompany(organizationId, async (tx) => {
    const { row, state, invoice, context } = await loadDocument(tx, company, invoiceId, day, true);
    if (state !== "held_date") throw new AppError("CONFLICT", { detail: `state ${state}` });
    const redated = { ...invoice, issueDate: day };
    const faults = checkForSend(redated, context);
    if (!isSendable(faults)) throw new AppError("INVOICE_NOT_SENDABLE", { faults });
    await tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: documentColumns(redated),
      select: { id: true },
    });
    await changeState(tx, { organizationId, id: invoiceId, state }, ["release"], now, {
      nextAttemptAt: now,
      attempts: 0,
    });
    await recordAct(
      tx,
      company,
      row,
      { kind: "dateConfirmed", action: "invoice.confirm-date", details: { date: day } },
      now,
    );
    await enqueueSends(tx, company);
  });
}
