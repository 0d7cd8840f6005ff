import { type Clock, systemClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { AppError } from "#server/errors.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument } from "#server/sales/load-document.ts";

/**
 * Deletes a draft that never was at SEF; its number is free again.
 *
 * @throws AppError INVOICE_NOT_EDITABLE for anything that was ever sent: what SEF has seen is kept for ever.
 */
export async function deleteDraft(
  company: ActingCompany,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<void> {
  const { organizationId, actor } = company;
  await withCompany(organizationId, async (tx) => {
    const { row, state } = await loadDocument(tx, company, invoiceId, belgradeDay(clock()), true);
    const attempts = await tx.sendAttempt.count({ where: { organizationId, invoiceId } });
    if (state !== "draft" || attempts > 0)
      throw new AppError("INVOICE_NOT_EDITABLE", { detail: `state ${state}` });
    await tx.invoice.delete({ where: { organizationId_id: { organizationId, id: invoiceId } } });
    const details = { number: row.number, payable: row.payable.toFixed(2) };
    await appendAudit(tx, actor, { action: "invoice.delete", subject: `invoice/${invoiceId}`, details });
  });
}
