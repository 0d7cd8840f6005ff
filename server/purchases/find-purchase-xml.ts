import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";

/** @returns the XML as SEF gave it, or null when there is none or the document is another company's. */
export function findPurchaseXml(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.sefInvoice.findFirst({
      where: { organizationId, environment, direction: "purchase", invoiceId },
      select: { rawXml: true, sefInvoiceId: true },
    });
    if (!row?.rawXml) return null;
    return {
      fileName: `ulazna-${row.sefInvoiceId}.xml`,
      contentType: "application/xml",
      bytes: new Uint8Array(row.rawXml),
    };
  });
}
