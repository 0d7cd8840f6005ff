import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { fileStem } from "./file-stem.ts";

export const salesFiles = ["xml", "source"] as const;

/** @returns the file, or null when there is none or the document is another company's. */
export function findSalesFile(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  file: (typeof salesFiles)[number],
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.invoice.findFirst({
      where: { organizationId, id: invoiceId, environment, direction: "sales" },
      select: {
        number: true,
        importXml: file === "source",
        attemptRows: { orderBy: { createdAt: "desc" }, take: 1 },
      },
    });
    const bytes = file === "source" ? row?.importXml : row?.attemptRows[0]?.xml;
    if (!row || !bytes) return null;
    const stem = fileStem({ id: invoiceId, number: row.number });
    const suffix = file === "source" ? "-izvorni" : "";
    return { fileName: `${stem}${suffix}.xml`, contentType: "application/xml", bytes: new Uint8Array(bytes) };
  });
}
