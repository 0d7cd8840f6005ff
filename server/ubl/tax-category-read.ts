import { type TaxCategoryCode, taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { decimal, toPlainText } from "#server/domain/money.ts";
import type { Note } from "./oddities.ts";
import { readNumber } from "./value-read.ts";
import { textAt, type XmlNode } from "./xml-tree.ts";

export type TaxKey = { category: TaxCategoryCode; percent: string };

/** Names of SEF's screens that found their way into XML: the letter and the rate in one. */
const screenNames: ReadonlyMap<string, TaxKey> = new Map([
  ["S10", { category: "S", percent: "10" }],
  ["S20", { category: "S", percent: "20" }],
  ["AE10", { category: "AE", percent: "0" }],
  ["AE20", { category: "AE", percent: "0" }],
]);

/** Category and rate of a TaxCategory or ClassifiedTaxCategory; `fallback` where nothing can be read. */
export function readTaxCategory(
  node: XmlNode | null,
  { path, fallback, note }: { path: string; fallback: TaxKey; note: Note },
): TaxKey {
  const letter = textAt(node, "ID");
  const percent = readPercent(textAt(node, "Percent"), path, note);
  const screenName = screenNames.get(letter ?? "");
  const known = taxCategoryCodes.find((code) => code === letter);
  if (known === undefined) note("UBL-TAX-CATEGORY", path, letter);
  if (screenName) return screenName;
  if (known !== undefined)
    return { category: known, percent: percent ?? (known === "S" ? fallback.percent : "0") };
  // A rate above zero says what the letter does not.
  if (percent !== null && percent !== "0") return { category: "S", percent };
  return fallback;
}

function readPercent(text: string | null, path: string, note: Note): string | null {
  const number = readNumber(text, path, note);
  if (number === null) return null;
  const percent = decimal(number);
  if (percent.isNegative() || percent.greaterThan(100) || percent.decimalPlaces() > 2) {
    note("UBL-AMOUNT", path, text);
    return null;
  }
  return toPlainText(percent);
}
