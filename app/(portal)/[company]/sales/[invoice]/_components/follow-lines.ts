import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { taxCategories } from "#server/domain/tax/categories.ts";
import type { DraftValues } from "./draft-values.ts";
import { isBlankLine, type LineValues } from "./line-values.ts";

type Followers = Pick<DraftValues, "vatPointCode" | "exemptionReasons">;

/** Categories in use that SEF wants a reason for, in the order of the lines. */
export function categoriesWithReason(lines: readonly LineValues[]) {
  const used = lines.filter((line) => !isBlankLine(line)).map(({ taxCategory }) => taxCategory);
  return [...new Set(used)].filter((category) => taxCategories[category].reasonNeeded);
}

export function hasTaxedLine(lines: readonly LineValues[]): boolean {
  return lines.some((line) => line.taxCategory === "S" && !isBlankLine(line));
}

/**
 * What hangs on the lines: the VAT point stands exactly while a taxed line does (SEF 3.8, BT-8; never on a credit
 * document), and a reason only while its category is used.
 */
export function followLines(
  typeCode: InvoiceTypeCode,
  before: readonly LineValues[],
  after: readonly LineValues[],
  { vatPointCode, exemptionReasons }: Followers,
): Followers {
  const had = hasTaxedLine(before);
  const has = hasTaxedLine(after);
  const usual = typeCode === "381" ? "" : typeCode === "386" ? "432" : "35";
  const categories = new Set(after.map(({ taxCategory }) => taxCategory));
  return {
    vatPointCode: had === has ? vatPointCode : has ? vatPointCode || usual : "",
    exemptionReasons: exemptionReasons.filter(({ taxCategory }) => categories.has(taxCategory)),
  };
}
