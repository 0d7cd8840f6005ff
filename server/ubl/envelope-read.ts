import { textAt, type XmlNode } from "./xml-tree.ts";

/** What SEF writes around the documents it hands out. */
export type Envelope = {
  salesInvoiceId: string | null;
  purchaseInvoiceId: string | null;
  /** The id that both sides share. */
  documentId: string | null;
  creationDate: string | null;
  sendingDate: string | null;
  /** SEF's own picture of the document, base64. */
  pdfBase64: string | null;
};

/** Takes SEF's envelope off; a bare document passes through. */
export function openEnvelope(root: XmlNode): { envelope: Envelope | null; document: XmlNode | null } {
  if (root.name !== "DocumentEnvelope") return { envelope: null, document: root };
  const header = byName(root, "DocumentHeader");
  const text = (name: string) => (header === null ? null : textAt(byName(header, name)));
  const envelope = {
    salesInvoiceId: text("SalesInvoiceId"),
    purchaseInvoiceId: text("PurchaseInvoiceId"),
    documentId: text("DocumentId"),
    creationDate: text("CreationDate"),
    sendingDate: text("SendingDate"),
    pdfBase64: text("DocumentPdf"),
  };
  return { envelope, document: byName(root, "DocumentBody")?.children[0] ?? null };
}

/** The envelope has a namespace of its own, so its parts go by name alone. */
function byName(node: XmlNode, name: string): XmlNode | null {
  return node.children.find((child) => child.name === name) ?? null;
}
