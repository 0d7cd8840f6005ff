import type { AllowanceCharge, DocumentAllowanceCharge } from "#server/domain/invoice/invoice.ts";
import type { Note } from "./oddities.ts";
import { readTaxCategory, type TaxKey } from "./tax-category-read.ts";
import { readNumber } from "./value-read.ts";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

/** Discounts and charges of a line. */
export function readLineAllowanceCharges(line: XmlNode, path: string, note: Note): AllowanceCharge[] {
  return childrenOf(line, "AllowanceCharge").map((entry, index) =>
    readEntry(entry, `${path}.allowanceCharges.${index}`, note),
  );
}

/** Discounts and charges of the whole document. */
export function readDocumentAllowanceCharges(
  root: XmlNode,
  { fallback, note }: { fallback: TaxKey; note: Note },
): DocumentAllowanceCharge[] {
  return childrenOf(root, "AllowanceCharge").map((entry, index) => {
    const path = `allowanceCharges.${index}`;
    const tax = readTaxCategory(nodeAt(entry, "TaxCategory"), {
      path: `${path}.taxCategory`,
      fallback,
      note,
    });
    return { ...readEntry(entry, path, note), taxCategory: tax.category, taxPercent: tax.percent };
  });
}

function readEntry(entry: XmlNode, path: string, note: Note): AllowanceCharge {
  return {
    charge: ["true", "1"].includes(textAt(entry, "ChargeIndicator") ?? ""),
    amount: readNumber(textAt(entry, "Amount"), `${path}.amount`, note) ?? "0",
    percent: readNumber(textAt(entry, "MultiplierFactorNumeric"), `${path}.percent`, note),
    reason: textAt(entry, "AllowanceChargeReason"),
  };
}
