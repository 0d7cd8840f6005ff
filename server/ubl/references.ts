import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { attachment } from "./attachments.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import type { DocumentRoot } from "./root.ts";

/** References to other documents; the two roots of UBL keep them in different orders. */
export function references(invoice: Invoice, root: DocumentRoot): (XmlElement | null)[] {
  const order = group("cac:OrderReference", leaf("cbc:ID", invoice.orderNumber));
  const lot = group("cac:OriginatorDocumentReference", leaf("cbc:ID", invoice.lotNumber));
  const contract = group("cac:ContractDocumentReference", leaf("cbc:ID", invoice.contractNumber));
  const files = (invoice.attachments ?? []).map(attachment);
  const rest = root === "Invoice" ? [lot, contract, ...files] : [contract, ...files, lot];
  return [order, ...invoice.billingReferences.map(billingReference), ...rest];
}

function billingReference(reference: Invoice["billingReferences"][number]): XmlElement | null {
  return group(
    "cac:BillingReference",
    group(
      "cac:InvoiceDocumentReference",
      leaf("cbc:ID", reference.number),
      leaf("cbc:IssueDate", reference.issueDate),
      leaf("cbc:DocumentTypeCode", reference.typeCode),
    ),
  );
}
