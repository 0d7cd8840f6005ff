import { createHash } from "node:crypto";
import { belgradeDay } from "./belgrade-time.ts";
import type { SefDocument } from "./document.ts";

/** SEF never returns bare UBL: the uploaded document stands, unchanged, in the body of its own envelope. */
export function documentEnvelope(document: SefDocument): string {
  const created = belgradeDay(document.createdAt);
  const sent = belgradeDay(document.sentAt ?? document.createdAt);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<env:DocumentEnvelope xmlns:env="urn:eFaktura:MinFinrs:envelop:schema">',
    "<env:DocumentHeader>",
    `<env:SalesInvoiceId>${document.salesInvoiceId}</env:SalesInvoiceId>`,
    `<env:PurchaseInvoiceId>${document.invoiceId}</env:PurchaseInvoiceId>`,
    `<env:DocumentId>${document.globUniqId}</env:DocumentId>`,
    `<env:CreationDate>${created}</env:CreationDate>`,
    `<env:SendingDate>${sent}</env:SendingDate>`,
    "</env:DocumentHeader>",
    `<env:DocumentBody>${withoutDeclaration(document.xml)}</env:DocumentBody>`,
    "</env:DocumentEnvelope>",
  ].join("");
}

/** Stands in for SEF's XAdES signature: it has the outer form and the digest, but nobody signed it. */
export function signatureXml(document: SefDocument): string {
  const digest = createHash("sha256").update(document.xml).digest("base64");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="sandbox-${document.globUniqId}">`,
    "<ds:SignedInfo><ds:Reference>",
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>',
    `<ds:DigestValue>${digest}</ds:DigestValue>`,
    "</ds:Reference></ds:SignedInfo>",
    "</ds:Signature>",
  ].join("");
}

/** A byte order mark and an XML declaration may stand only at the very beginning of a file. */
function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?/, "");
}
