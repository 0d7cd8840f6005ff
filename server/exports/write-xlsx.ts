import { PassThrough, type Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { belgradeDay, belgradeTime, parseCivilDate } from "#server/domain/civil-date.ts";
import { parseDecimal } from "#server/domain/money.ts";
import { cellText } from "./harmless-text.ts";
import type { CellKind, CellValue, Sheet } from "./sheet.ts";

/** How cells are shown; "@" keeps a text a text even when somebody edits the cell. Excel puts its own signs for , and . */
const formats: Readonly<Record<CellKind, string>> = {
  text: "@",
  day: 'dd"."mm"."yyyy"."',
  moment: 'dd"."mm"."yyyy"." hh:mm',
  amount: "#,##0.00",
};

/** A spreadsheet keeps numbers as binary floats: longer figures would change. */
const exactDigitsMax = 15;

const bytesWaitingMax = 1_000_000;
const waitMs = 2;

/** A list as an Excel workbook with typed cells, a frozen header and filters. Rows are read as fast as they are taken. */
export function writeXlsx(sheet: Sheet): Readable {
  const file = new PassThrough();
  fill(sheet, file).catch((error: Error) => file.destroy(error));
  return file;
}

async function fill({ name, columns, pages }: Sheet, file: PassThrough): Promise<void> {
  // Two megabytes of code that only this needs.
  const { default: excel } = await import("exceljs");
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true });
  const table = book.addWorksheet(name.slice(0, 31), { views: [{ state: "frozen", ySplit: 1 }] });
  table.columns = columns.map(({ kind, width }) => ({ width, style: { numFmt: formats[kind] } }));
  table.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = table.addRow(columns.map((column) => cellText(column.header)));
  header.font = { bold: true };
  header.commit();
  for await (const page of pages) {
    for (const row of page) {
      table.addRow(columns.map(({ kind }, index) => excelValue(kind, row[index] ?? null))).commit();
    }
    do await pause(waitMs);
    while (bytesWaiting(table) > bytesWaitingMax && !file.destroyed);
    if (file.destroyed) return;
  }
  table.commit();
  await book.commit();
}

const sheetWriter = z.object({
  stream: z.object({ pipes: z.array(z.object({ _writableState: z.object({ length: z.number() }) })) }),
});

/**
 * How much of the sheet nobody has taken yet. The writer hands everything on without asking whether the other side is
 * ready, so whoever reads slowly would have the whole list in our memory.
 */
function bytesWaiting(table: unknown): number {
  const { pipes } = sheetWriter.parse(table).stream;
  return Math.max(0, ...pipes.map(({ _writableState }) => _writableState.length));
}

function excelValue(kind: CellKind, value: CellValue): string | number | Date | null {
  if (value === null) return null;
  // Spreadsheets know no zones: what a clock in Serbia shows is written as if it were UTC.
  if (value instanceof Date) return new Date(`${belgradeDay(value)}T${belgradeTime(value)}:00Z`);
  if (kind === "day") {
    const day = parseCivilDate(value);
    if (day !== null) return new Date(`${day}T00:00:00Z`);
  }
  const amount = kind === "amount" ? parseDecimal(value) : null;
  return amount !== null && amount.precision() <= exactDigitsMax ? amount.toNumber() : cellText(value);
}
