import { randomUUID } from "node:crypto";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { attachmentFileName, attachmentTitle, isPdfContent } from "#server/domain/invoice/attachment-name.ts";
import { totalBytes } from "#server/domain/invoice/attachment-rules.ts";
import { limits } from "#server/domain/invoice/limits.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { isOnDesk, loadDocument } from "#server/sales/load-document.ts";
import type { KeptFile } from "./editable-document.ts";
import { dropUnusedFiles, keepFile } from "./invoice-files.ts";

/** An editor may hold a file that its document does not name yet, for as long as a conflict is being settled. */
const unusedMs = 24 * 60 * 60_000;

/**
 * Keeps a PDF beside a draft. The document names it once it is saved with what this answers.
 *
 * @throws AppError ATTACHMENT_EMPTY, ATTACHMENT_NOT_PDF, ATTACHMENT_TOO_LARGE (all files together);
 *   INVOICE_NOT_EDITABLE; NOT_FOUND.
 */
export async function attachFile(
  company: ActingCompany,
  { invoiceId, name, bytes }: { invoiceId: string; name: string; bytes: Uint8Array<ArrayBuffer> },
  clock: Clock = systemClock,
): Promise<KeptFile> {
  if (bytes.byteLength === 0) throw new AppError("ATTACHMENT_EMPTY");
  if (!isPdfContent(bytes)) throw new AppError("ATTACHMENT_NOT_PDF");
  const { organizationId } = company;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const { row, state } = await loadDocument(tx, company, invoiceId, belgradeDay(now), true);
    if (!isOnDesk(state)) throw new AppError("INVOICE_NOT_EDITABLE", { detail: `state ${state}` });
    const stored = assembleInvoice(row);
    await dropUnusedFiles(tx, { organizationId, invoiceId }, stored, new Date(now.getTime() - unusedMs));
    if (totalBytes(stored.attachments ?? []) + bytes.byteLength > limits.attachmentsBytes.max)
      throw new AppError("ATTACHMENT_TOO_LARGE");
    const file = {
      fileId: randomUUID(),
      name: attachmentTitle(name).slice(0, 200),
      fileName: attachmentFileName(name),
      mimeCode: "application/pdf",
      sizeBytes: bytes.byteLength,
      content: null,
    };
    await keepFile(tx, { organizationId, invoiceId }, file, bytes);
    return file;
  });
}
