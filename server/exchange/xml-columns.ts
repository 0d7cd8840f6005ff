import { sha256 } from "#server/secrets.ts";
import type { ReadInvoice } from "#server/ubl/read-invoice.ts";

/** Columns of `sef_invoice` that keep a document as SEF gave it, with what in it is odd. */
export function xmlColumns(xml: Buffer, document: ReadInvoice) {
  const oddities =
    document.kind === "read"
      ? document.oddities
      : [{ code: document.code, path: "", found: document.detail }];
  return { rawXml: new Uint8Array(xml), rawXmlSha256: sha256(xml), oddities };
}
