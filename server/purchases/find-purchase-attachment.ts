import type { Environment } from "#server/db/environment.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { findPurchaseXml } from "./find-purchase-xml.ts";

/** @returns a file inside the XML that SEF gave, by its place, or null when there is none. Nothing about it is checked. */
export async function findPurchaseAttachment(
  company: { organizationId: string; environment: Environment },
  invoiceId: string,
  position: number,
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const xml = await findPurchaseXml(company, invoiceId);
  if (xml === null) return null;
  const read = readInvoice(xml.bytes);
  const file = read.kind === "read" ? read.attachments[position] : undefined;
  if (file === undefined) return null;
  const isPdf = file.mimeCode === "application/pdf";
  const name = file.fileName ?? (file.name || "prilog");
  return {
    fileName: file.fileName === null && isPdf ? `${name}.pdf` : name,
    contentType: isPdf ? "application/pdf" : "application/octet-stream",
    bytes: new Uint8Array(Buffer.from(file.base64, "base64")),
  };
}
