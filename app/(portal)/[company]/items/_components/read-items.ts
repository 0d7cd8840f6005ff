import { parseMoneyText } from "#app/_components/parse-money-text.ts";
import { taxOf } from "#app/(portal)/[company]/sales/[invoice]/_components/paste-lines.ts";
import {
  type PastedColumn,
  readHeadings,
} from "#app/(portal)/[company]/sales/[invoice]/_components/pasted-headings.ts";
import { type ItemForm, itemFormSchema } from "#server/domain/item/item.ts";
import { readTable } from "#server/domain/read-table.ts";
import { unitCodeOf } from "#server/domain/tax/units.ts";
import type { Locale } from "#server/messages/locales.ts";

/** Columns of a list of items that something can be wrong with. */
export const itemColumns = ["name", "code", "description", "unit", "price", "vat"] as const;
export type ItemColumn = (typeof itemColumns)[number];
export type ReadItem = {
  /** Where it stands in the table, the headings being the first row. */
  row: number;
  /** As it was written, to know it again. */
  name: string;
  code: string;
  /** Null while something is wrong with it. */
  item: ItemForm | null;
  /** What is wrong, with the cell as it was written. */
  faults: { column: ItemColumn; code: string; text: string }[];
};

const columnOfField: Readonly<Record<string, ItemColumn>> = { unitCode: "unit", taxPercent: "vat" };

/**
 * Items of a table with headings, whose columns may stand in any order; others than those of an item are passed over.
 * A row without unit or rate gets those of a new item.
 *
 * @returns null when no heading names the items.
 */
export function readItems(text: string, locale: Locale): ReadItem[] | null {
  const [first, ...rows] = readTable(text);
  const headings = readHeadings(first?.cells ?? []);
  if (headings === null || !headings.includes("name")) return null;
  const items = rows.map(({ row, cells }) => {
    const of = (column: PastedColumn) => cells[headings.indexOf(column)] ?? "";
    return readItem(row, of, headings.includes("grossPrice") && !headings.includes("price"), locale);
  });
  return items.map((item, index) => {
    const isDouble = item.code !== "" && items.findIndex(({ code }) => code === item.code) < index;
    return isDouble ? withTakenCode(item) : item;
  });
}

/** Takes a row out of those that can be added: its code stands for another item. */
export function withTakenCode(item: ReadItem): ReadItem {
  const fault = { column: "code", code: "ITEM_CODE_TAKEN", text: item.code } as const;
  return { ...item, item: null, faults: [...item.faults, fault] };
}

function readItem(
  row: number,
  of: (column: PastedColumn) => string,
  priceIncludesTax: boolean,
  locale: Locale,
): ReadItem {
  const unread: ReadItem["faults"] = [];
  const priceColumn = priceIncludesTax ? "grossPrice" : "price";
  const textOf = (column: ItemColumn) => of(column === "price" ? priceColumn : column);
  const wrong = (column: ItemColumn) => {
    unread.push({ column, code: "VALIDATION", text: textOf(column) });
    return null;
  };
  const unit = of("unit");
  const priceText = textOf("price").replace(/\s*(RSD|din\.?)\s*$/i, "");
  const tax = taxOf(of("vat"), locale) ?? wrong("vat");
  const isUnit = unit === "" || unitCodeOf(unit) !== null || /^[A-Z0-9]{2,3}$/.test(unit);
  if (!isUnit) wrong("unit");
  const parsed = itemFormSchema.safeParse({
    ...{ name: of("name"), code: of("code"), description: of("description") },
    unitCode: unit === "" ? "H87" : (unitCodeOf(unit) ?? unit),
    price: priceText === "" ? null : (parseMoneyText(priceText, locale) ?? wrong("price")),
    priceIncludesTax,
    ...{ taxCategory: "S", taxPercent: "20", ...tax },
    exemptionReason: null,
  });
  const broken = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const column = columnOf(String(path[0]));
    return { column, code: message, text: textOf(column) };
  });
  const faults = [...unread, ...broken];
  const item = parsed.success && faults.length === 0 ? parsed.data : null;
  return { row, name: of("name"), code: of("code"), item, faults };
}

function columnOf(field: string): ItemColumn {
  return itemColumns.find((column) => column === field) ?? columnOfField[field] ?? "vat";
}
