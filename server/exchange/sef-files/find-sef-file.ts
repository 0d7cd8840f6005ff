import { withCompany } from "#server/db/company.ts";
import {
  type DocumentOfCompany,
  documentAtSef,
  kindsOf,
  type SefFileKind,
  type SefFileView,
  sefFileSchema,
} from "./sef-file.ts";

/**
 * Where each file that SEF makes of a document stands; empty for a document that is not at SEF.
 *
 * @throws AppError NOT_FOUND
 */
export function listSefFiles(document: DocumentOfCompany): Promise<SefFileView[]> {
  const { organizationId, environment, invoiceId } = document;
  return withCompany(organizationId, async (tx) => {
    const atSef = await documentAtSef(tx, document);
    const rows = await tx.sefFile.findMany({
      where: { organizationId, environment, invoiceId },
      select: { kind: true, state: true, failure: true, fetchedAt: true },
    });
    return kindsOf(atSef).map((kind) =>
      sefFileSchema.parse(
        rows.find((row) => row.kind === kind) ?? { kind, state: "none", failure: null, fetchedAt: null },
      ),
    );
  });
}

const forms = {
  pdf: { ending: "pdf", contentType: "application/pdf" },
  xml: { ending: "xml", contentType: "application/xml" },
  // XAdES is XML of its own; a name of its own keeps the two files apart.
  signature: { ending: "potpis.xml", contentType: "application/xml" },
} as const;

/** @returns the file as SEF gave it, byte for byte, or null when it is not here or another company's. */
export function findSefFile(
  { organizationId, environment, invoiceId, direction }: DocumentOfCompany,
  kind: SefFileKind,
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.sefFile.findFirst({
      where: { organizationId, environment, invoiceId, kind, invoice: { direction } },
      select: { content: true, invoice: { select: { number: true } } },
    });
    if (!row?.content) return null;
    const { ending, contentType } = forms[kind];
    const stem = (row.invoice.number ?? invoiceId).replace(/[^\p{L}\p{N}._-]+/gu, "-");
    return { fileName: `SEF-${stem}.${ending}`, contentType, bytes: new Uint8Array(row.content) };
  });
}
