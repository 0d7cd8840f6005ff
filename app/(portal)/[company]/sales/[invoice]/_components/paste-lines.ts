import { parseMoneyText } from "#app/_components/parse-money-text.ts";
import { unitCodeOf } from "#server/domain/tax/units.ts";
import type { Locale } from "#server/messages/locales.ts";
import { blankLine, type LineValues } from "./line-values.ts";

/** Whether pasted text is a piece of a spreadsheet rather than words for one cell. */
export function isTable(text: string): boolean {
  return text.replace(/[\r\n]+$/, "").includes("\t");
}

/**
 * Rows copied from a spreadsheet: name, quantity, price, VAT rate; or with the unit after the quantity. "1.234,56" and
 * "1234.56" are both read; a heading row (no figure in it) is left out. Ids are given by the caller.
 */
export function readPastedLines(text: string, locale: Locale): LineValues[] {
  return text
    .split(/\r?\n/)
    .map((row) => row.split("\t").map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""))
    .filter((cells) => cells.slice(1).some((cell) => /\d/.test(cell)))
    .map((cells) => toLine(cells, locale));
}

function toLine([name = "", quantity = "", ...rest]: string[], locale: Locale): LineValues {
  const unit = unitCodeOf(rest[0] ?? "");
  const [price = "", vat = ""] = unit === null ? rest : rest.slice(1);
  const blank = blankLine("");
  return {
    ...blank,
    name,
    quantity: figure(quantity, locale) || "1",
    unitCode: unit ?? blank.unitCode,
    unitPrice: figure(price, locale),
    ...rateOf(vat, locale),
  };
}

/** Decimal text; what cannot be read is kept as it came, so that the grid marks it. */
function figure(text: string, locale: Locale): string {
  const bare = text.replace(/\s*(RSD|din\.?|EUR|€)\s*$/i, "");
  return parseMoneyText(bare, locale) ?? bare;
}

/** "20", "20 %" and "0,2" (a cell formatted as per cent) mean the same; anything else leaves the general rate. */
function rateOf(text: string, locale: Locale): Pick<LineValues, "taxPercent"> | object {
  const percent = parseMoneyText(text.replace(/\s*%\s*$/, ""), locale);
  if (percent === null) return {};
  const rates: Readonly<Record<string, string>> = { "20": "20", "10": "10", "0.2": "20", "0.1": "10" };
  const known = rates[percent.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")];
  return known === undefined ? {} : { taxPercent: known };
}
