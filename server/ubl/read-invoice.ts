import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { computeTotals, type InvoiceTotals, isWithinLedger } from "#server/domain/invoice/totals.ts";
import { readDocumentAllowanceCharges } from "./allowance-charge-read.ts";
import { type Attachment, aboutAttachments, readAttachments } from "./attachments-read.ts";
import { type Envelope, openEnvelope } from "./envelope-read.ts";
import { readExchangeRate } from "./exchange-rate-read.ts";
import { readAdvances } from "./extension-read.ts";
import { readHeader } from "./header-read.ts";
import { readLines } from "./line-read.ts";
import { type Note, newOddities, type Oddity } from "./oddities.ts";
import { readParty } from "./party-read.ts";
import { readPayment } from "./payment-read.ts";
import type { DocumentRoot } from "./root.ts";
import { impliedTax, readExemptionReasons, readStated, type StatedTotals } from "./totals-read.ts";
import type { XmlRefusalCode } from "./xml-guard.ts";
import { isUbl, nodeAt, parseXml, UnparsableXml, type XmlNode } from "./xml-tree.ts";

export type ReadInvoice =
  | {
      kind: "read";
      invoice: Invoice;
      /** Null when the document came bare. */
      envelope: Envelope | null;
      /** The document's own word on its sums; ours come from `computeTotals(invoice)`. */
      stated: StatedTotals;
      /** The files inside, with their content; `invoice.attachments` has all but that, in the same order. */
      attachments: Attachment[];
      oddities: Oddity[];
    }
  | { kind: "refused"; code: XmlRefusalCode | "XML_NOT_AN_INVOICE"; detail: string };

/**
 * Reads other people's documents as liberally as they are written: bare or in SEF's envelope, any prefixes, missing
 * and empty parts, sums that do not add up. What we would have written otherwise is told in `oddities`. Never throws;
 * bytes that are no XML, hostile XML and other documents are refused with a code.
 */
export function readInvoice(bytes: Uint8Array): ReadInvoice {
  const parsed = parseXml(bytes);
  if ("code" in parsed) return { kind: "refused", ...parsed };
  const { envelope, document } = openEnvelope(parsed.root);
  const rootName = documentRoot(document);
  if (document === null || rootName === null) {
    const detail = (document ?? parsed.root).name.slice(0, 100);
    return { kind: "refused", code: "XML_NOT_AN_INVOICE", detail };
  }
  try {
    return {
      kind: "read",
      envelope,
      ...readDocument(document, rootName, parsed.linesOf(document), parsed.spoilt),
    };
  } catch (error) {
    if (error instanceof UnparsableXml) return { kind: "refused", ...error.refusal };
    throw error;
  }
}

function documentRoot(document: XmlNode | null): DocumentRoot | null {
  if (document === null || !isUbl(document)) return null;
  return document.name === "Invoice" || document.name === "CreditNote" ? document.name : null;
}

function readDocument(
  document: XmlNode,
  rootName: DocumentRoot,
  lineNodes: Iterable<XmlNode>,
  spoilt: string | null,
): Omit<Extract<ReadInvoice, { kind: "read" }>, "kind" | "envelope"> {
  const { list: oddities, note } = newOddities();
  if (spoilt !== null) note("UBL-SPOILT-TEXT", "", spoilt);
  const attachments = readAttachments(document);
  const sums = readStated(document, note);
  const fallback = impliedTax(sums);
  const rate = readExchangeRate(document, note);
  const advances = readAdvances(document, { rate, note });
  const { lines, nets } = readLines(lineNodes, { fallback, note });
  const stated = { ...sums, lineNets: nets };
  const asWritten: Invoice = {
    ...readHeader(document, rootName, note),
    seller: readParty(nodeAt(document, "AccountingSupplierParty"), "seller", note),
    buyer: readParty(nodeAt(document, "AccountingCustomerParty"), "buyer", note),
    payment: readPayment(document, note),
    allowanceCharges: readDocumentAllowanceCharges(document, { fallback, note }),
    exemptionReasons: readExemptionReasons(document, note),
    ...(rate === undefined ? {} : { exchangeRate: rate }),
    ...(attachments.length === 0 ? {} : { attachments: aboutAttachments(attachments) }),
    ...(advances === undefined ? {} : { advances }),
    prepaidAmount: stated.prepaid ?? "0.00",
    roundingAmount: stated.rounding ?? "0.00",
    lines,
  };
  const { invoice, totals } = withinLedger(asWritten, note);
  noteDifferences(totals, stated, note);
  return { invoice, stated, attachments, oddities };
}

/** Lines that come to more than any ledger holds are an attack or a slip: they are kept, their prices are not. */
function withinLedger(invoice: Invoice, note: Note): { invoice: Invoice; totals: InvoiceTotals } {
  const totals = computeTotals(invoice);
  if (isWithinLedger(totals)) return { invoice, totals };
  note("UBL-AMOUNT", "lines", totals.taxInclusive);
  const lines = invoice.lines.map((line) => ({ ...line, unitPrice: "0", allowanceCharges: [] }));
  const emptied = { ...invoice, allowanceCharges: [], lines };
  return { invoice: emptied, totals: computeTotals(emptied) };
}

/** Sums that do not add up are the sender's affair; the reader is told. */
function noteDifferences(computed: InvoiceTotals, stated: StatedTotals, note: Note): void {
  for (const [index, net] of stated.lineNets.entries()) {
    if (net !== null && net !== computed.lines[index]?.net) note("UBL-LINE-NET", `lines.${index}`, net);
  }
  const keys = ["lineExtension", "taxExclusive", "taxTotal", "taxInclusive", "payable"] as const;
  for (const key of keys) {
    if (stated[key] !== null && stated[key] !== computed[key])
      note("UBL-TOTALS", `stated.${key}`, stated[key]);
  }
  if (
    stated.taxGroups.length > 0 &&
    JSON.stringify(sorted(stated.taxGroups)) !== JSON.stringify(sorted(computed.taxGroups))
  ) {
    note("UBL-TAX-GROUPS", "stated.taxGroups", null);
  }
}

function sorted(groups: StatedTotals["taxGroups"]): string[] {
  return groups
    .map(({ category, percent, taxable, tax }) => [category, percent, taxable, tax].join(" "))
    .sort();
}
