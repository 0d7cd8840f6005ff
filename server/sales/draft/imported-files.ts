import { randomUUID } from "node:crypto";
import { isPdfContent } from "#server/domain/invoice/attachment-name.ts";
import type { Attachment } from "#server/domain/invoice/invoice.ts";
import type { ReadInvoice } from "#server/ubl/read-invoice.ts";

type ReadFile = Extract<ReadInvoice, { kind: "read" }>["attachments"][number];

/** What the draft says of a file, and its bytes to be kept beside it. */
type ImportedFile = { about: Attachment; content: Uint8Array<ArrayBuffer> };

/** Files inside an imported document, as if they had been attached here. */
export function importedFiles(files: readonly ReadFile[]): ImportedFile[] {
  return files.map(({ base64, mimeCode, ...names }) => {
    const content = new Uint8Array(Buffer.from(base64, "base64"));
    const about = { ...names, sizeBytes: content.byteLength, content: null };
    // Nothing readable inside: a rule says so, and there is nothing to keep.
    if (content.byteLength === 0) return { about: { ...about, mimeCode }, content };
    const isHonest = mimeCode !== "application/pdf" || isPdfContent(content);
    const kind = isHonest ? mimeCode : "application/octet-stream";
    return { about: { fileId: randomUUID(), ...about, mimeCode: kind }, content };
  });
}
