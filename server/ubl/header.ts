import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import type { DocumentRoot } from "./root.ts";

/** Everything above the references, in the order of the schema. The profile has no ProfileID and no TaxPointDate. */
export function header(invoice: Invoice, root: DocumentRoot, customizationId: string): (XmlElement | null)[] {
  return [
    leaf("cbc:CustomizationID", customizationId),
    leaf("cbc:ID", invoice.number),
    leaf("cbc:IssueDate", invoice.issueDate),
    root === "Invoice" ? leaf("cbc:DueDate", invoice.dueDate) : null,
    leaf(`cbc:${root}TypeCode`, invoice.typeCode),
    ...invoice.notes.map((note) => leaf("cbc:Note", note)),
    leaf("cbc:DocumentCurrencyCode", invoice.currency),
    leaf("cbc:BuyerReference", invoice.buyerReference),
    group(
      "cac:InvoicePeriod",
      leaf("cbc:StartDate", invoice.periodStart),
      leaf("cbc:EndDate", invoice.periodEnd),
      leaf("cbc:DescriptionCode", invoice.vatPointCode),
    ),
  ];
}

/** The day of supply, reduction or increase. */
export function delivery({ deliveryDate }: Invoice): XmlElement | null {
  return group("cac:Delivery", leaf("cbc:ActualDeliveryDate", deliveryDate));
}
