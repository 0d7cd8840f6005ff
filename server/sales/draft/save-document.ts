import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { computeTotals, isWithinLedger } from "#server/domain/invoice/totals.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice, documentColumns, lineRows } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { isOnDesk, loadDocument } from "#server/sales/load-document.ts";
import { changeState } from "#server/sales/send/change-state.ts";
import { refuseSpentNumber } from "#server/sales/send/spent-number.ts";
import { type EditableDocument, isSameDocument, withEdits } from "./editable-document.ts";
import { findBuyer } from "./find-buyer.ts";
import { checkedFiles } from "./invoice-files.ts";
import { recordEdit } from "./record-edit.ts";
import { orNumberTaken } from "./save-draft.ts";

/**
 * Stores what the editor holds. Saving what is stored already changes nothing, whatever the version: a save whose
 * answer was lost may be repeated. A refused or failed document becomes a draft again by being saved.
 *
 * @throws AppError STALE_VERSION when somebody else changed it since `version` was read; INVOICE_NUMBER_TAKEN;
 *   INVOICE_NOT_EDITABLE once it is queued; VALIDATION when an amount is larger than a ledger holds; NOT_FOUND.
 */
export async function saveDocument(
  company: ActingCompany,
  edit: { invoiceId: string; version: number; document: EditableDocument },
  clock: Clock = systemClock,
): Promise<{ version: number }> {
  const { organizationId } = company;
  const { document } = edit;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const { row, state } = await loadDocument(tx, company, edit.invoiceId, belgradeDay(now), true);
    if (!isOnDesk(state)) throw new AppError("INVOICE_NOT_EDITABLE", { detail: `state ${state}` });
    const stored = assembleInvoice(row);
    const buyer = await buyerAfter(tx, company, row.partnerId, document.partnerId);
    const files = { organizationId, invoiceId: row.id };
    const attachments = await checkedFiles(tx, files, stored.attachments ?? [], document.attachments);
    const invoice = withEdits(buyer === null ? stored : { ...stored, buyer }, { ...document, attachments });
    const isSame =
      row.partnerId === document.partnerId &&
      row.sendToCir === document.sendToCir &&
      isSameDocument(stored, invoice);
    if (isSame && state === "draft") return { version: row.version };
    if (row.version !== edit.version) throw new AppError("STALE_VERSION");
    if (!isWithinLedger(computeTotals(invoice)))
      throw new AppError("VALIDATION", { faults: [{ code: "INV-AMOUNT-TOO-BIG", path: "lines" }] });

    if (invoice.number !== stored.number) await refuseSpentNumber(tx, company, invoice.number);
    const { partnerId, sendToCir } = document;
    const saved = await orNumberTaken(
      tx.invoice.update({
        where: { organizationId_id: { organizationId, id: row.id } },
        data: { ...documentColumns(invoice), partnerId, sendToCir, version: { increment: 1 } },
        select: { version: true },
      }),
    );
    await tx.invoiceLine.deleteMany({ where: { organizationId, invoiceId: row.id } });
    await tx.invoiceLine.createMany({ data: lineRows(organizationId, row.id, invoice) });
    await recordEdit(tx, company, { id: row.id, partnerId }, now);
    if (state === "draft") return { version: saved.version };
    await changeState(tx, { organizationId, id: row.id, state }, ["correct"], now, { failure: null });
    return { version: saved.version + 1 };
  });
}

/** The new buyer's data, or null when it stays who it was: its data are taken fresh whenever the document is looked at. */
async function buyerAfter(tx: Tx, company: ActingCompany, before: string | null, after: string | null) {
  return after === null || after === before ? null : findBuyer(tx, company, after);
}
