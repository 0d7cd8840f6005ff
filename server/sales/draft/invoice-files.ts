import type { Tx } from "#server/db/client.ts";
import type { Attachment, Invoice } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import type { KeptFile } from "./editable-document.ts";

type Document = { organizationId: string; invoiceId: string };

/** Keeps the bytes of a file beside its document, under the id by which the document names it. */
export async function keepFile(
  tx: Tx,
  document: Document,
  { fileId }: Pick<Attachment, "fileId">,
  content: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (fileId === undefined) return;
  await tx.invoiceFile.create({
    data: { ...document, id: fileId, content, sizeBytes: content.byteLength },
    select: { id: true },
  });
}

/** The document with its files inside, as it is written; a file that is gone stays without content. */
export async function withFiles(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  invoice: Invoice,
): Promise<Invoice> {
  if (invoice.attachments === undefined) return invoice;
  const rows = await tx.invoiceFile.findMany({
    where: { organizationId, invoiceId: id },
    select: { id: true, content: true },
  });
  const contents = new Map(rows.map((row) => [row.id, Buffer.from(row.content).toString("base64")]));
  const attachments = invoice.attachments.map((file) => ({
    ...file,
    content: contents.get(file.fileId ?? "") ?? file.content,
  }));
  return { ...invoice, attachments };
}

/**
 * What an editor says of the files, with sizes as they are. A file that the editor did not change is taken as stored.
 *
 * @throws AppError NOT_FOUND for a file that is not kept beside this document.
 */
export async function checkedFiles(
  tx: Tx,
  document: Document,
  stored: readonly Attachment[],
  wanted: readonly KeptFile[],
): Promise<KeptFile[]> {
  if (wanted.length === 0) return [];
  const rows = await tx.invoiceFile.findMany({ where: document, select: { id: true, sizeBytes: true } });
  const sizes = new Map(rows.map(({ id, sizeBytes }) => [id, sizeBytes]));
  return wanted.map((file) => {
    const known = stored.find(({ fileId, fileName }) => fileId === file.fileId && fileName === file.fileName);
    if (known !== undefined) return { ...known, name: file.name, content: null };
    const sizeBytes = sizes.get(file.fileId ?? "");
    if (sizeBytes === undefined) throw new AppError("NOT_FOUND", { detail: `file ${file.fileId}` });
    return { ...file, sizeBytes, content: null };
  });
}

/** Bytes that no version of the document names any more, before `until`. */
export async function dropUnusedFiles(
  tx: Tx,
  { organizationId, invoiceId }: Document,
  { attachments }: Pick<Invoice, "attachments">,
  until: Date,
): Promise<void> {
  const used = (attachments ?? []).flatMap(({ fileId }) => fileId ?? []);
  await tx.invoiceFile.deleteMany({
    where: { organizationId, invoiceId, id: { notIn: used }, createdAt: { lt: until } },
  });
}
