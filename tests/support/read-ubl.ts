import { readInvoice } from "#server/ubl/read-invoice.ts";
import { goldenXml, invoiceFixture } from "#tests/fixtures/read-fixture.ts";

/** A lawful document to be spoilt, and what it says. */
export const lawful = goldenXml("380-two-rates").toString("utf8");
export const expected = invoiceFixture("380-two-rates");

/** Reads text that must be readable. */
export function read(xml: string) {
  const result = readInvoice(new TextEncoder().encode(xml));
  if (result.kind !== "read") throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

/** Replaces what must be there. */
export function change(xml: string, pattern: string | RegExp, replacement: string): string {
  const changed = xml.replace(pattern, replacement);
  if (changed === xml) throw new Error(`nothing to change: ${pattern}`);
  return changed;
}

/** SEF's wrapping, as it hands documents out. */
export function inEnvelope(xml: string, header = ""): string {
  const body = xml.replace(/<\?xml[^>]*\?>/, "");
  return `<?xml version="1.0" encoding="utf-8"?>
<env:DocumentEnvelope xmlns:env="urn:eFaktura:MinFinrs:envelop:schema"><env:DocumentHeader>
<env:SalesInvoiceId>3276604</env:SalesInvoiceId><env:PurchaseInvoiceId>03184198</env:PurchaseInvoiceId>
<env:DocumentId>3e443d52-d880-4bfa-bc64-b4a9fee2b809</env:DocumentId>
<env:CreationDate>2026-11-21</env:CreationDate><env:SendingDate>2026-11-21</env:SendingDate>${header}
</env:DocumentHeader><env:DocumentBody>${body}</env:DocumentBody></env:DocumentEnvelope>`;
}
