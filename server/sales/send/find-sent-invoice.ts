import { withCompany } from "#server/db/company.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { getInvoiceXml } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { UploadAnswer } from "#server/sef/schema.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { listDay } from "./list-day.ts";
import { compareDocuments } from "./same-document.ts";

export type SearchResult =
  /** SEF has what we sent, under these ids and with this date. */
  | { kind: "ours"; ids: UploadAnswer; issueDate: string | null }
  /** Another program of the company has sent a document of this number. */
  | { kind: "taken"; salesInvoiceId: bigint }
  /** SEF was asked completely and does not have it. */
  | { kind: "absent" }
  /** SEF answered, but not every document could be looked into: nothing can be concluded. */
  | { kind: "incomplete" }
  /** SEF gave no answer: ask again later. */
  | { kind: "unanswered"; detail: string };

/**
 * Looks at SEF for a document whose send ended unclearly: all ids of its days that we do not know, by number, buyer,
 * amount and content of their XML (the status answer carries none of them). All that was ever sent for the document
 * is recognised, also under an earlier requestId.
 *
 * @param isAlikeOurs whether number, buyer and amount are enough: true when bytes of ours may be at SEF; a first send
 *   that meets its number there is ours only when the content agrees too.
 */
export async function findSentInvoice(
  connection: SefConnection,
  sought: { invoiceId: string; today: CivilDate; isAlikeOurs: boolean },
): Promise<SearchResult> {
  const sent = await loadSent(connection, sought.invoiceId);
  const ids = new Set<bigint>();
  let isComplete = true;
  for (const day of daysToLookAt(sent, sought.today)) {
    const listed = await listDay(connection, day);
    if (listed.kind !== "ok") return { kind: "unanswered", detail: listed.detail };
    for (const id of listed.ids) ids.add(id);
    isComplete &&= listed.isComplete;
  }
  for (const salesInvoiceId of await withoutKnown(connection, sought.invoiceId, [...ids])) {
    const xml = await getInvoiceXml(connection, "sales", salesInvoiceId);
    if (xml.kind === "unavailable") return { kind: "unanswered", detail: xml.detail };
    // A document that is still being sent may have no XML yet.
    if (xml.kind !== "ok") isComplete = false;
    const match = xml.kind === "ok" ? matchOf(xml.value, salesInvoiceId, sent, sought.isAlikeOurs) : null;
    if (match) return match;
  }
  return { kind: isComplete ? "absent" : "incomplete" };
}

type Sent = { issueDate: CivilDate; invoice: Invoice };

/** Everything that may have reached SEF for this document, as our own reader reads it. */
async function loadSent({ organizationId }: SefConnection, invoiceId: string): Promise<Sent[]> {
  const attempts = await withCompany(organizationId, (tx) =>
    tx.sendAttempt.findMany({
      where: { organizationId, invoiceId, calls: { gt: 0 } },
      orderBy: { createdAt: "desc" },
    }),
  );
  return attempts.flatMap(({ xml, issueDate }) => {
    const read = readInvoice(xml);
    const day = fromColumnDate(issueDate);
    return read.kind === "read" && day ? [{ issueDate: day, invoice: read.invoice }] : [];
  });
}

/** SEF takes a document on its issue day; one that left just before midnight may be listed under the next. */
function daysToLookAt(sent: Sent[], today: CivilDate): CivilDate[] {
  const days = sent.flatMap(({ issueDate }) => [issueDate, addDays(issueDate, 1)]);
  return [...new Set(days)].filter((day) => day <= today).sort();
}

function matchOf(
  xml: Buffer,
  salesInvoiceId: bigint,
  sent: Sent[],
  isAlikeOurs: boolean,
): Extract<SearchResult, { kind: "ours" | "taken" }> | null {
  const read = readInvoice(xml);
  if (read.kind !== "read") return null;
  const likenesses = sent.map(({ invoice }) => compareDocuments(invoice, read.invoice));
  if (likenesses.includes("same") || (isAlikeOurs && likenesses.includes("alike"))) {
    const commonId = read.envelope?.purchaseInvoiceId ?? "";
    const ids = { salesInvoiceId, commonId: /^\d{1,18}$/.test(commonId) ? BigInt(commonId) : null };
    return { kind: "ours", ids, issueDate: read.invoice.issueDate };
  }
  return likenesses.every((likeness) => likeness === "unrelated") ? null : { kind: "taken", salesInvoiceId };
}

/** Leaves out what belongs to another document of ours. The newest first: the one that we miss was sent last. */
async function withoutKnown(
  { organizationId, environment }: SefConnection,
  invoiceId: string,
  ids: bigint[],
): Promise<bigint[]> {
  const rows = await withCompany(organizationId, (tx) =>
    tx.sefInvoice.findMany({
      where: {
        organizationId,
        environment,
        direction: "sales",
        sefInvoiceId: { in: ids },
        invoice: { id: { not: invoiceId }, attemptRows: { some: { outcome: "accepted" } } },
      },
      select: { sefInvoiceId: true },
    }),
  );
  const known = new Set(rows.map((row) => row.sefInvoiceId));
  return ids.filter((id) => !known.has(id)).sort((a, b) => (a < b ? 1 : -1));
}
