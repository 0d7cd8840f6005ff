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
