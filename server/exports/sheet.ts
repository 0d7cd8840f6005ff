/** What the cells of a column are, so that a spreadsheet can sort, filter and add them up. */
export type CellKind = "text" | "day" | "moment" | "amount";

/** Text, a day "2026-11-21" or decimal text "1234.50" as a string, a moment as a Date; null leaves the cell empty. */
export type CellValue = string | Date | null;

/** @param width in characters of the spreadsheet's font. */
export type SheetColumn = { header: string; kind: CellKind; width: number };

/** A table that may be longer than memory: its rows come in pages, each as wide as the columns. */
export type Sheet = {
  /** What the tab of the spreadsheet is called. */
  name: string;
  columns: readonly SheetColumn[];
  pages: AsyncIterable<readonly (readonly CellValue[])[]>;
};
