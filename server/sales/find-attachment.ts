import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { assembleInvoice, documentInclude } from "#server/exchange/document-rows.ts";

/** @returns a file of a document of ours by its place, or null when there is none or it is another company's. */
export function findAttachment(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  position: number,
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.invoice.findFirst({
      where: { organizationId, id: invoiceId, environment, direction: "sales" },
      include: documentInclude,
    });
    const about = row ? assembleInvoice(row).attachments?.[position] : undefined;
    if (about?.fileId === undefined) return null;
    const file = await tx.invoiceFile.findUnique({
      where: { organizationId_invoiceId_id: { organizationId, invoiceId, id: about.fileId } },
    });
    return (
      file && {
        fileName: about.fileName ?? `${about.name}.pdf`,
        contentType: about.mimeCode ?? "application/octet-stream",
        bytes: new Uint8Array(file.content),
      }
    );
  });
}
