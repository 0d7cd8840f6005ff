import type { InvoiceLine } from "#server/domain/invoice/invoice.ts";
import { lineAllowanceCharge } from "./allowance-charge.ts";
import { amount } from "./amount.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import type { DocumentRoot } from "./root.ts";
import { taxCategory } from "./tax-category.ts";

/** InvoiceLine or CreditNoteLine with its computed net. */
export function line(
  entry: InvoiceLine,
  { net, currency, root }: { net: string; currency: string; root: DocumentRoot },
): XmlElement | null {
  const quantity = root === "Invoice" ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity";
  return group(
    `cac:${root}Line`,
    leaf("cbc:ID", entry.id),
    leaf(quantity, entry.quantity, { unitCode: entry.unitCode }),
    amount("cbc:LineExtensionAmount", net, currency),
    ...entry.allowanceCharges.map((allowance) => lineAllowanceCharge(allowance, currency)),
    group(
      "cac:Item",
      leaf("cbc:Description", entry.description),
      leaf("cbc:Name", entry.name),
      group("cac:BuyersItemIdentification", leaf("cbc:ID", entry.buyersItemId)),
      group("cac:SellersItemIdentification", leaf("cbc:ID", entry.sellersItemId)),
      taxCategory("cac:ClassifiedTaxCategory", { category: entry.taxCategory, percent: entry.taxPercent }),
    ),
    group(
      "cac:Price",
      entry.unitPrice === null ? null : amount("cbc:PriceAmount", entry.unitPrice, currency),
    ),
  );
}
