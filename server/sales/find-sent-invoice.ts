import { withCompany } from "#server/db/company.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { getInvoiceXml, listSalesInvoiceIds } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";

/** found: SEF has it. absent: SEF was asked completely and does not. unanswered: ask again later. */
export type SearchResult =
  | { kind: "found"; salesInvoiceId: bigint }
  | { kind: "absent" }
  | { kind: "unanswered" };

/**
 * Looks at SEF for a document whose send ended unclearly: all ids of the sending day that we do not know, by number
 * and buyer in their XML (the status answer carries neither).
 */
export async function findSentInvoice(
  connection: SefConnection,
  sought: { number: string; buyerPib: string | null; day: CivilDate },
): Promise<SearchResult> {
  const ids = await listSalesInvoiceIds(connection, sought.day);
  if (ids.kind !== "ok") return { kind: "unanswered" };
  for (const salesInvoiceId of await withoutKnown(connection, ids.value)) {
    const xml = await getInvoiceXml(connection, "sales", salesInvoiceId);
    // A document that is still being sent may have no XML yet: the search is not complete.
    if (xml.kind !== "ok") return { kind: "unanswered" };
    const read = readInvoice(xml.value);
    if (read.kind !== "read") continue;
    const { number, buyer } = read.invoice;
    if (number === sought.number && buyer.pib === sought.buyerPib) return { kind: "found", salesInvoiceId };
  }
  return { kind: "absent" };
}

async function withoutKnown(
  { organizationId, environment }: SefConnection,
  ids: bigint[],
): Promise<bigint[]> {
  const rows = await withCompany(organizationId, (tx) =>
    tx.sefInvoice.findMany({
      where: {
        organizationId,
        environment,
        direction: "sales",
        sefInvoiceId: { in: ids },
        invoiceId: { not: null },
      },
      select: { sefInvoiceId: true },
    }),
  );
  const known = new Set(rows.map((row) => row.sefInvoiceId));
  // The newest first: the one that we miss was sent last.
  return ids.filter((id) => !known.has(id)).sort((a, b) => (a < b ? 1 : -1));
}
