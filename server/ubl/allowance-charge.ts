import type { AllowanceCharge, DocumentAllowanceCharge } from "#server/domain/invoice/invoice.ts";
import { decimal, toMoneyText, toPlainText } from "#server/domain/money.ts";
import { amount } from "./amount.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import { taxCategory } from "./tax-category.ts";

/** A discount or charge of one line: its VAT category is the line's. */
export function lineAllowanceCharge(entry: AllowanceCharge, currency: string): XmlElement | null {
  return group("cac:AllowanceCharge", ...parts(entry, currency));
}

/** A discount or charge of the whole document, with a VAT category of its own. */
export function documentAllowanceCharge(entry: DocumentAllowanceCharge, currency: string): XmlElement | null {
  const tax = { category: entry.taxCategory, percent: entry.taxPercent };
  return group("cac:AllowanceCharge", ...parts(entry, currency), taxCategory("cac:TaxCategory", tax));
}

function parts(entry: AllowanceCharge, currency: string): (XmlElement | null)[] {
  return [
    leaf("cbc:ChargeIndicator", String(entry.charge)),
    leaf("cbc:AllowanceChargeReason", entry.reason),
    leaf("cbc:MultiplierFactorNumeric", entry.percent === null ? null : toPlainText(decimal(entry.percent))),
    amount("cbc:Amount", toMoneyText(decimal(entry.amount)), currency),
  ];
}
