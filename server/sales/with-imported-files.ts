import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { withContents } from "#server/ubl/attachments-read.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";

/**
 * A draft that came from a file carries only the names of the files inside it; their contents stay in the kept XML
 * and are taken from there when the document is written.
 */
export function withImportedFiles(invoice: Invoice, importXml: Uint8Array | null): Invoice {
  const lacksContent = invoice.attachments?.some(({ content }) => content === null) ?? false;
  if (!lacksContent || importXml === null) return invoice;
  const read = readInvoice(importXml);
  return read.kind === "read" ? withContents(invoice, read.attachments) : invoice;
}
