import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { civilDateText, vatPointCodeSchema } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice, documentColumns } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "./acting-company.ts";
import { changeState } from "./change-state.ts";
import { isOnDesk, loadDocument } from "./load-document.ts";
import { recordEdit } from "./record-edit.ts";
import { orNumberTaken } from "./save-draft.ts";

const optionalText = z
  .string()
  .trim()
  .max(200)
  .nullable()
  .transform((text) => text || null);

/** What a person may change on a draft's page; everything else follows the company, the customer or the file. */
export const draftChangesSchema = z.object({
  number: optionalText,
  deliveryDate: civilDateText.nullable(),
  dueDate: civilDateText.nullable(),
  vatPointCode: vatPointCodeSchema.nullable(),
  orderNumber: optionalText,
  contractNumber: optionalText,
  lotNumber: optionalText,
  note: z
    .string()
    .trim()
    .max(1000)
    .nullable()
    .transform((text) => text || null),
  sendToCir: z.enum(["Yes", "No"]).nullable(),
});
export type DraftChanges = z.infer<typeof draftChangesSchema>;

/**
 * Stores a draft's changes. A refused or failed document becomes a draft again by being corrected.
 *
 * @throws AppError STALE_VERSION when somebody else changed it since `version` was read; INVOICE_NUMBER_TAKEN;
 *   INVOICE_NOT_EDITABLE once it is queued.
 */
export async function updateDraft(
  company: ActingCompany,
  draft: { invoiceId: string; version: number; changes: DraftChanges },
  clock: Clock = systemClock,
): Promise<{ version: number }> {
  const { organizationId } = company;
  const now = clock();
  const { note, sendToCir, ...header } = draft.changes;
  return withCompany(organizationId, async (tx) => {
    const { row, state } = await loadDocument(tx, organizationId, draft.invoiceId, belgradeDay(now), true);
    if (!isOnDesk(state)) throw new AppError("INVOICE_NOT_EDITABLE", { detail: `state ${state}` });
    if (row.version !== draft.version) throw new AppError("STALE_VERSION");
    const invoice = { ...assembleInvoice(row), ...header, notes: note === null ? [] : [note] };
    const saved = await orNumberTaken(
      tx.invoice.update({
        where: { organizationId_id: { organizationId, id: row.id } },
        data: { ...documentColumns(invoice), sendToCir, version: { increment: 1 } },
        select: { version: true },
      }),
    );
    await recordEdit(tx, company, row, now);
    if (state === "draft") return { version: saved.version };
    await changeState(tx, { organizationId, id: row.id, state }, ["correct"], now, { failure: null });
    return { version: saved.version + 1 };
  });
}
