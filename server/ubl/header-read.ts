import {
  type BillingReference,
  type Invoice,
  type InvoiceTypeCode,
  type VatPointCode,
  vatPointCodes,
} from "#server/domain/invoice/invoice.ts";
import { invoiceTypeCodes } from "#server/domain/invoice/type-codes.ts";
import type { Note } from "./oddities.ts";
import { type DocumentRoot, rootOf } from "./root.ts";
import { readDate } from "./value-read.ts";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

type Header = Pick<
  Invoice,
  | "typeCode"
  | "number"
  | "issueDate"
  | "dueDate"
  | "deliveryDate"
  | "vatPointCode"
  | "periodStart"
  | "periodEnd"
  | "currency"
  | "notes"
  | "buyerReference"
  | "orderNumber"
  | "contractNumber"
  | "lotNumber"
  | "billingReferences"
>;

export function readHeader(root: XmlNode, rootName: DocumentRoot, note: Note): Header {
  // Some programs give dates and code a period each.
  const periods = childrenOf(root, "InvoicePeriod");
  const period = (name: string) => periods.find((entry) => textAt(entry, name) !== null) ?? null;
  const number = textAt(root, "ID");
  if (number === null) note("UBL-NUMBER-MISSING", "number", null);
  const profile = textAt(root, "CustomizationID");
  if (profile === null || !/:(srbdt|srbefn)[:\d]/.test(profile)) note("UBL-CUSTOMIZATION", "", profile);
  const due = textAt(root, "DueDate") ?? textAt(root, "PaymentMeans", "PaymentDueDate");
  return {
    typeCode: readTypeCode(root, rootName, note),
    number,
    issueDate: readDate(textAt(root, "IssueDate"), "issueDate", note),
    dueDate: readDate(due, "dueDate", note),
    deliveryDate: readDate(textAt(root, "Delivery", "ActualDeliveryDate"), "deliveryDate", note),
    vatPointCode: readVatPoint(period("DescriptionCode"), note),
    periodStart: readDate(textAt(period("StartDate"), "StartDate"), "periodStart", note),
    periodEnd: readDate(textAt(period("EndDate"), "EndDate"), "periodEnd", note),
    currency: readCurrency(root, note),
    notes: childrenOf(root, "Note").flatMap(({ text }) => (text === "" ? [] : [text])),
    buyerReference: textAt(root, "BuyerReference"),
    orderNumber: textAt(root, "OrderReference", "ID"),
    contractNumber: firstReference(root, "ContractDocumentReference", "contractNumber", note),
    lotNumber: firstReference(root, "OriginatorDocumentReference", "lotNumber", note),
    billingReferences: childrenOf(root, "BillingReference").flatMap((entry, index) =>
      readBillingReference(entry, `billingReferences.${index}`, note),
    ),
  };
}

/** A known code counts even under the wrong root; any other is taken as the plain document of its root. */
function readTypeCode(root: XmlNode, rootName: DocumentRoot, note: Note): InvoiceTypeCode {
  const text = textAt(root, `${rootName}TypeCode`);
  const known = invoiceTypeCodes.find((code) => code === text);
  if (known === undefined || rootOf(known) !== rootName) note("UBL-TYPE-CODE", "typeCode", text);
  if (known !== undefined) return known;
  return rootName === "CreditNote" ? "381" : "380";
}

/** Old credit notes carry the filler 0. */
function readVatPoint(period: XmlNode | null, note: Note): VatPointCode | null {
  const text = textAt(period, "DescriptionCode");
  const known = vatPointCodes.find((code) => code === text);
  if (text !== null && known === undefined) note("UBL-VAT-POINT", "vatPointCode", text);
  return known ?? null;
}

function readCurrency(root: XmlNode, note: Note): string {
  const text = textAt(root, "DocumentCurrencyCode");
  if (text === null) note("UBL-CURRENCY-MISSING", "currency", null);
  return text ?? "RSD";
}

/** Empty references are in circulation and mean nothing; a second number is only noted. */
function firstReference(root: XmlNode, name: string, path: string, note: Note): string | null {
  const numbers = childrenOf(root, name).flatMap((entry) => textAt(entry, "ID") ?? []);
  if (numbers.length > 1) note("UBL-REFERENCE-SECOND", path, numbers.join(" | "));
  return numbers[0] ?? null;
}

function readBillingReference(entry: XmlNode, path: string, note: Note): BillingReference[] {
  // Some programs leave the inner element out.
  const reference =
    nodeAt(entry, "InvoiceDocumentReference") ?? nodeAt(entry, "CreditNoteDocumentReference") ?? entry;
  const number = textAt(reference, "ID");
  const issueDate = readDate(textAt(reference, "IssueDate"), `${path}.issueDate`, note);
  if (number === null && issueDate === null) return [];
  const type = textAt(reference, "DocumentTypeCode");
  return [
    { number: number ?? "", issueDate, typeCode: invoiceTypeCodes.find((code) => code === type) ?? null },
  ];
}
