import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { withContents } from "#server/ubl/attachments-read.ts";
import type { Envelope } from "#server/ubl/envelope-read.ts";
import type { OpenedDocument } from "./open-document.ts";

const kinds: Readonly<Record<InvoiceTypeCode, string>> = {
  "380": "invoice",
  "381": "credit note",
  "383": "debit note",
  "386": "advance",
};

/**
 * What was understood of a document, as JSON: the invoice's own fields, so that it can be written again, and beside
 * them what follows. `totals` and `vatGroups` are the document's own word where it has one; `computed` is what its
 * lines come to. All amounts are strings.
 */
export function describeDocument(
  document: OpenedDocument,
  { withContent }: { withContent: boolean },
): Record<string, unknown> {
  const { invoice } =
    withContent && document.format === "xml"
      ? { invoice: withContents(document.invoice, document.attachments) }
      : document;
  const { lines: nets, taxGroups, ...computed } = computeTotals(invoice);
  const own = document.format === "xml" ? document.stated : null;
  const { taxGroups: ownGroups = [], lineNets = [], ...stated } = own ?? {};
  const vatGroups = ownGroups.length > 0 ? ownGroups : taxGroups;
  return {
    kind: isFinal(document) ? "final invoice" : kinds[invoice.typeCode],
    ...invoice,
    lines: invoice.lines.map((line, index) => ({
      ...line,
      net: lineNets[index] ?? nets[index]?.net ?? null,
    })),
    vatGroups: vatGroups.map((group) => ({ ...group, reason: reasonOf(document, group.category) })),
    totals: { ...computed, ...withoutNulls(stated) },
    computed: { ...computed, vatGroups: taxGroups },
    ...(document.format === "xml" ? aboutXml(document) : { oddities: [] }),
  };
}

function isFinal({ invoice }: OpenedDocument): boolean {
  return invoice.typeCode === "380" && (invoice.advances ?? []).length > 0;
}

function reasonOf({ invoice }: OpenedDocument, category: string): string | null {
  return invoice.exemptionReasons.find(({ taxCategory }) => taxCategory === category)?.code ?? null;
}

function aboutXml({ envelope, oddities }: Extract<OpenedDocument, { format: "xml" }>) {
  return { envelope: envelope === null ? null : withoutPicture(envelope), oddities };
}

/** SEF's own picture of the document is longer than all the rest. */
function withoutPicture({ pdfBase64, ...ids }: Envelope) {
  return { ...ids, hasPdf: pdfBase64 !== null };
}

function withoutNulls(record: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}
