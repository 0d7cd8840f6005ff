import { findAll, findText, findTexts, readXml, type XmlNode } from "./read-xml.ts";

/** What stays with the document after upload, so that lists need not read XML again. Amounts as in the XML. */
export interface DocumentSummary {
  number: string;
  /** 380 invoice, 381 credit note, 383 debit note, 386 advance. */
  typeCode: string;
  issueDate: string | null;
  dueDate: string | null;
  deliveryDate: string | null;
  currency: string;
  taxExclusive: string | null;
  taxInclusive: string | null;
  taxAmount: string | null;
  rounding: string | null;
  payable: string | null;
  orderNumber: string | null;
  contractNumber: string | null;
  lotNumber: string | null;
  /** JBKJS of the body that ran the procurement, from "JN-JBKJS:10520" or "JN-JBKJS:10520-more". */
  signerJbkjs: string | null;
  lineCount: number;
  /** Numbers of the documents that this one corrects or settles. */
  references: string[];
  taxCategories: string[];
}

export interface PartyFacts {
  /** EndpointID: the PIB without RS. */
  pib: string | null;
  /** PartyTaxScheme: the PIB with RS. */
  taxNumber: string | null;
  registrationNumber: string | null;
  /** Values of PartyIdentification that begin with "JBKJS". */
  jbkjsMarks: string[];
}

interface TaxTotalFacts {
  amount: string | null;
  subtotals: {
    taxable: string | null;
    amount: string | null;
    category: string | null;
    percent: string | null;
  }[];
}

interface LineFacts {
  category: string | null;
  extension: string | null;
  price: string | null;
}

/** Everything of a UBL document that SEF's checks look at. */
export interface UblFacts {
  root: "Invoice" | "CreditNote";
  summary: DocumentSummary;
  seller: PartyFacts;
  buyer: PartyFacts;
  descriptionCode: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  payeeAccount: string | null;
  lines: LineFacts[];
  taxTotals: TaxTotalFacts[];
  totals: Record<string, string | null>;
  references: { number: string; typeCode: string | null }[];
  /** Decoded sizes of the attachments. */
  attachmentBytes: number[];
}

/** What readUbl found when the bytes are no document that SEF knows. */
export type UblProblem = "not-xml" | "not-ubl" | "unknown-type";

/** Reads a UBL 2.1 Invoice or CreditNote leniently: what is absent becomes null and is judged by the checks. */
export function readUbl(bytes: Uint8Array): UblFacts | UblProblem {
  const root = readXml(bytes);
  if (!root) return "not-xml";
  if (root.name !== "Invoice" && root.name !== "CreditNote") return "not-ubl";
  const typeCode = findText(root.node, `${root.name}TypeCode`);
  const allowed = root.name === "Invoice" ? ["380", "383", "386"] : ["381"];
  if (typeCode === null || !allowed.includes(typeCode)) return "unknown-type";
  return gatherFacts(root.name, typeCode, root.node);
}

function gatherFacts(root: "Invoice" | "CreditNote", typeCode: string, node: XmlNode): UblFacts {
  const lines = findAll(node, root === "Invoice" ? "InvoiceLine" : "CreditNoteLine").map(readLine);
  const taxTotals = findAll(node, "TaxTotal").map(readTaxTotal);
  const references = findAll(node, "BillingReference", "InvoiceDocumentReference").flatMap(readReference);
  return {
    root,
    summary: {
      ...summarize(node),
      typeCode,
      taxAmount: taxTotals[0]?.amount ?? null,
      lineCount: lines.length,
      references: references.map((reference) => reference.number),
      taxCategories: [...new Set(lines.flatMap((line) => line.category ?? []))],
    },
    seller: readParty(node, "AccountingSupplierParty"),
    buyer: readParty(node, "AccountingCustomerParty"),
    descriptionCode: findText(node, "InvoicePeriod", "DescriptionCode"),
    periodStart: findText(node, "InvoicePeriod", "StartDate"),
    periodEnd: findText(node, "InvoicePeriod", "EndDate"),
    payeeAccount: findText(node, "PaymentMeans", "PayeeFinancialAccount", "ID"),
    lines,
    taxTotals,
    totals: Object.fromEntries(totalNames.map((name) => [name, findText(node, "LegalMonetaryTotal", name)])),
    references,
    attachmentBytes: findTexts(
      node,
      "AdditionalDocumentReference",
      "Attachment",
      "EmbeddedDocumentBinaryObject",
    ).map((base64) => Buffer.byteLength(base64, "base64")),
  };
}

/** The header's plain values. */
function summarize(
  node: XmlNode,
): Omit<DocumentSummary, "typeCode" | "taxAmount" | "lineCount" | "references" | "taxCategories"> {
  const total = (name: string) => findText(node, "LegalMonetaryTotal", name);
  return {
    number: findText(node, "ID") ?? "",
    issueDate: findText(node, "IssueDate"),
    dueDate: findText(node, "DueDate"),
    deliveryDate: findText(node, "Delivery", "ActualDeliveryDate"),
    currency: findText(node, "DocumentCurrencyCode") ?? "RSD",
    taxExclusive: total("TaxExclusiveAmount"),
    taxInclusive: total("TaxInclusiveAmount"),
    rounding: total("PayableRoundingAmount"),
    payable: total("PayableAmount"),
    orderNumber: findText(node, "OrderReference", "ID"),
    contractNumber: findText(node, "ContractDocumentReference", "ID"),
    lotNumber: findText(node, "OriginatorDocumentReference", "ID"),
    signerJbkjs: /^JN-JBKJS:\s*(\d{5})(-|$)/i.exec(findText(node, "BuyerReference") ?? "")?.[1] ?? null,
  };
}

const totalNames = [
  "LineExtensionAmount",
  "TaxExclusiveAmount",
  "TaxInclusiveAmount",
  "AllowanceTotalAmount",
  "ChargeTotalAmount",
  "PrepaidAmount",
  "PayableRoundingAmount",
  "PayableAmount",
];

function readParty(node: XmlNode, role: string): PartyFacts {
  const party = findAll(node, role, "Party")[0] ?? {};
  const schemes = findAll(party, "PartyTaxScheme");
  // A second scheme, RS-VAT-STATUS, carries words instead of a number.
  const vatScheme =
    schemes.find((scheme) => findText(scheme, "TaxScheme", "ID") === "VAT") ?? schemes[0] ?? {};
  return {
    pib: findText(party, "EndpointID"),
    taxNumber: findText(vatScheme, "CompanyID"),
    registrationNumber: findText(party, "PartyLegalEntity", "CompanyID"),
    // Other people's files carry a plain company number here; only what says JBKJS is one.
    jbkjsMarks: findTexts(party, "PartyIdentification", "ID").filter((mark) => /^JBKJS/i.test(mark)),
  };
}

function readLine(line: XmlNode): LineFacts {
  return {
    category: findText(line, "Item", "ClassifiedTaxCategory", "ID"),
    extension: findText(line, "LineExtensionAmount"),
    price: findText(line, "Price", "PriceAmount"),
  };
}

function readTaxTotal(total: XmlNode): TaxTotalFacts {
  return {
    amount: findText(total, "TaxAmount"),
    subtotals: findAll(total, "TaxSubtotal").map((subtotal) => ({
      taxable: findText(subtotal, "TaxableAmount"),
      amount: findText(subtotal, "TaxAmount"),
      category: findText(subtotal, "TaxCategory", "ID"),
      percent: findText(subtotal, "TaxCategory", "Percent"),
    })),
  };
}

function readReference(reference: XmlNode): UblFacts["references"] {
  const number = findText(reference, "ID");
  return number === null ? [] : [{ number, typeCode: findText(reference, "DocumentTypeCode") }];
}
