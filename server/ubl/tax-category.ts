import type { ExemptionReason, TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import { decimal, toPlainText } from "#server/domain/money.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import { categoryLiterals, taxScheme } from "./profile.ts";

/**
 * TaxCategory or ClassifiedTaxCategory. The percentage is always written, 0 where nothing is charged (SRBDT RSK-X-05);
 * a reason belongs to the VAT breakdown only.
 */
export function taxCategory(
  name: "cac:TaxCategory" | "cac:ClassifiedTaxCategory",
  tax: { category: TaxCategoryCode; percent: string },
  reason: ExemptionReason | null = null,
): XmlElement | null {
  return group(
    name,
    leaf("cbc:ID", categoryLiterals[tax.category]),
    leaf("cbc:Percent", toPlainText(decimal(tax.percent))),
    leaf("cbc:TaxExemptionReasonCode", reason?.code ?? null),
    leaf("cbc:TaxExemptionReason", reason?.text ?? null),
    group("cac:TaxScheme", leaf("cbc:ID", taxScheme)),
  );
}
