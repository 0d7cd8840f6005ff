import { parseMoneyText } from "#app/_components/parse-money-text.ts";
import { type TaxCategoryCode, taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { decimal } from "#server/domain/money.ts";
import { readTable } from "#server/domain/read-table.ts";
import { unitCodeOf } from "#server/domain/tax/units.ts";
import type { Locale } from "#server/messages/locales.ts";
import { blankLine, type LineValues, withDiscount, withPriceSaid } from "./line-values.ts";
import { type PastedColumn, readHeadings } from "./pasted-headings.ts";

/** A cell that could not be read; rows are counted as they were pasted, the heading included. */
export type UnreadCell = { row: number; column: PastedColumn; text: string };
export type PastedLines = { lines: LineValues[]; unread: UnreadCell[] };

/** Whether pasted text is a piece of a spreadsheet rather than words for one cell. */
export function isTable(text: string): boolean {
  return text.replace(/[\r\n]+$/, "").includes("\t");
}

/**
 * Rows copied from a spreadsheet. A heading row names the columns in any order; without one they are name, quantity,
 * unit, price, VAT, discount, and the unit may be missing. "1.234,56" and "1234.56" are both read. What cannot be
 * read is kept as it came, so that the grid marks it, and told. Ids are given by the caller.
 */
export function readPastedLines(
  text: string,
  { locale, pricesIncludeTax }: { locale: Locale; pricesIncludeTax: boolean },
): PastedLines {
  const rows = readTable(text);
  const first = rows[0]?.cells ?? [];
  const headings = readHeadings(first);
  const read = rows.flatMap(({ row, cells }) => {
    const isHeading = !cells.slice(1).some((cell) => /\d/.test(cell));
    if ((cells === first && headings !== null) || (headings === null && isHeading)) return [];
    const columns = headings ?? usualColumns(cells);
    return [toLine(new Map(columns.map((column, at) => [column, cells[at] ?? ""])), { locale, row })];
  });
  const how = headings?.includes("grossPrice") ? "gross" : headings?.includes("price") ? "net" : null;
  const wanted = pricesIncludeTax ? "gross" : "net";
  const isSaidOtherwise = how !== null && how !== wanted && headings !== null && saysTax(first);
  return {
    lines: read.map(({ line }) => (isSaidOtherwise ? withPriceSaid(line, wanted) : line)),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** A heading "Cena" alone leaves open whether VAT is in it: the document's switch says. */
function saysTax(headings: readonly string[]): boolean {
  return headings.some((heading) =>
    /(cena|цена|price).*(pdv|пдв|vat|net|neto|bruto|gross)|(net|gross) price/i.test(heading),
  );
}

/** Without headings the third cell is a unit when it is one or holds no figure. */
function usualColumns([, , third = ""]: readonly string[]): PastedColumn[] {
  const hasUnit = third !== "" && (unitCodeOf(third) !== null || !/\d/.test(third));
  return ["name", "quantity", ...(hasUnit ? (["unit"] as const) : []), "price", "vat", "discount"];
}

type Cells = ReadonlyMap<PastedColumn, string>;

function toLine(
  cells: Cells,
  { locale, row }: { locale: Locale; row: number },
): { line: LineValues; unread: UnreadCell[] } {
  const unread: UnreadCell[] = [];
  const rowsOf = (column: PastedColumn) => (cells.get(column) ?? "").split(/\r?\n/).map((row) => row.trim());
  const of = (column: PastedColumn) => rowsOf(column).join(" ");
  const figure = (column: PastedColumn) => {
    const text = of(column);
    const bare = text.replace(/\s*(RSD|din\.?|EUR|€|%)\s*$/i, "");
    const amount = parseMoneyText(bare, locale);
    if (amount === null && text !== "") unread.push({ row, column, text });
    return amount ?? bare;
  };
  const unit = of("unit");
  const unitCode = unit === "" ? blankLine("").unitCode : (unitCodeOf(unit) ?? unit);
  if (unit !== "" && unitCodeOf(unit) === null && !/^[A-Z0-9]{2,3}$/.test(unit))
    unread.push({ row, column: "unit", text: unit });
  const tax = taxOf(of("vat"), locale);
  if (tax === null) unread.push({ row, column: "vat", text: of("vat") });
  const line: LineValues = {
    ...blankLine(""),
    name: of("name"),
    // The only field of several lines.
    description: rowsOf("description").join("\n"),
    sellersItemId: of("code"),
    quantity: figure("quantity") || "1",
    unitCode,
    price: cells.has("grossPrice") ? figure("grossPrice") : figure("price"),
    ...tax,
  };
  const discount = figure("discount");
  return { line: /[1-9]|\D/.test(discount) ? withDiscount(line, discount) : line, unread };
}

/** "20", "20 %" and "0,2" (a cell formatted as per cent) mean the same, "AE" a category; null for what nobody can say. */
export function taxOf(
  text: string,
  locale: Locale,
): Partial<Pick<LineValues, "taxCategory" | "taxPercent">> | null {
  if (text === "") return {};
  const category = categoryOf(text);
  if (category !== null && category !== "S") return { taxCategory: category, taxPercent: "0" };
  const percent = parseMoneyText(text.replace(/^S\s*/i, "").replace(/\s*%\s*$/, ""), locale);
  if (percent === null) return null;
  const rates: Readonly<Record<string, string>> = { "20": "20", "10": "10", "0.2": "20", "0.1": "10" };
  const known = rates[decimal(percent).toFixed()];
  return known === undefined ? null : { taxPercent: known };
}

function categoryOf(text: string): TaxCategoryCode | null {
  const [word = ""] = text.trim().toUpperCase().split(/\s+/);
  return taxCategoryCodes.find((code) => code === word) ?? null;
}
