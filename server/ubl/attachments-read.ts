import type { Invoice, Attachment as InvoiceAttachment } from "#server/domain/invoice/invoice.ts";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

/** A file carried inside the document; nothing about it has been checked. */
export type Attachment = { name: string; fileName: string | null; mimeCode: string | null; base64: string };

export function readAttachments(root: XmlNode): Attachment[] {
  return childrenOf(root, "AdditionalDocumentReference").flatMap((entry) => {
    const object = nodeAt(entry, "Attachment", "EmbeddedDocumentBinaryObject");
    if (object === null || object.text === "") return [];
    const { filename, mimeCode } = object.attributes;
    return [
      {
        name: textAt(entry, "ID") ?? "",
        fileName: filename ?? null,
        mimeCode: mimeCode ?? null,
        base64: object.text,
      },
    ];
  });
}

/** What the invoice says of its files: all but their content, which would make every copy of it heavy. */
export function aboutAttachments(attachments: readonly Attachment[]): InvoiceAttachment[] {
  return attachments.map(({ base64, ...about }) => ({ ...about, sizeBytes: sizeOf(base64), content: null }));
}

/** Puts the contents that were read back into the invoice, so that it can be written again. */
export function withContents(invoice: Invoice, attachments: readonly Attachment[]): Invoice {
  if (invoice.attachments === undefined) return invoice;
  const files = invoice.attachments.map((file, index) => ({
    ...file,
    content: attachments[index]?.base64 ?? file.content,
  }));
  return { ...invoice, attachments: files };
}

/** Four characters of base64 hold three bytes; "=" at the end holds none. */
function sizeOf(base64: string): number {
  const characters = base64.replace(/[\s=]+/g, "").length;
  return Math.floor((characters * 3) / 4);
}
