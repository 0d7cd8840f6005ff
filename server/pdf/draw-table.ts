import { setImmediate } from "node:timers/promises";
import type { PrintedTable } from "./printed-document.ts";
import { contentWidth, page, type Sheet } from "./sheet.ts";
import { wrapText } from "./wrap-text.ts";

const cellInk = { size: 8.5 } as const;
const headInk = { size: 7.5, colour: "#555555" } as const;
const detailInk = { size: 7.5, colour: "#555555" } as const;
const lineHeight = 11;
const detailHeight = 9.5;
const gap = 6;

type Column = PrintedTable["columns"][number] & { x: number; space: number };

/** Rows with their head, which stands again at the top of every page that the table goes on to. */
export async function drawTable(sheet: Sheet, table: PrintedTable): Promise<void> {
  const columns = placed(table);
  const head = columns.map(({ label, space }) => wrapText(sheet, label, space, headInk));
  const headHeight = Math.max(...head.map((lines) => lines.length)) * detailHeight + 6;
  sheet.makeRoom((table.title === null ? 0 : 22) + headHeight + 3 * lineHeight);
  if (table.title !== null) {
    sheet.write(table.title, page.margin, sheet.cursor.y, { face: "bold", size: 9.5 });
    sheet.cursor.y += 16;
  }
  drawHead(sheet, columns, head, headHeight);
  for (const [index, row] of table.rows.entries()) {
    // Thousands of rows are seconds of work: others are served in between.
    if (index % 100 === 99) await setImmediate();
    const cells = columns.map(({ space }, at) => wrapText(sheet, row.cells[at] ?? "", space, cellInk));
    const second = columns[1] ?? columns[0];
    const details = row.details.flatMap((text) => wrapText(sheet, text, second?.space ?? 0, detailInk));
    drawRow(sheet, { columns, cells, details }, () => drawHead(sheet, columns, head, headHeight));
  }
  sheet.cursor.y += 14;
}

function placed({ columns }: PrintedTable): Column[] {
  let x: number = page.margin;
  return columns.map((column) => {
    const start = x;
    x += column.width * contentWidth;
    return { ...column, x: start, space: column.width * contentWidth - gap };
  });
}

function drawHead(sheet: Sheet, columns: Column[], head: string[][], height: number): void {
  const { y } = sheet.cursor;
  columns.forEach((column, index) => {
    drawCell(sheet, column, head[index] ?? [], y, detailHeight, headInk);
  });
  sheet.cursor.y += height;
  sheet.rule(sheet.cursor.y - 3, "#555555");
}

/** A row is kept together unless it is longer than a page; then its texts go on overleaf. */
function drawRow(
  sheet: Sheet,
  { columns, cells, details }: { columns: Column[]; cells: string[][]; details: string[] },
  drawHeadAgain: () => void,
): void {
  const height = Math.max(...cells.map((lines) => lines.length)) * lineHeight;
  if (sheet.makeRoom(Math.min(height + details.length * detailHeight + 5, 300))) drawHeadAgain();
  const lines = Math.max(...cells.map((cell) => cell.length));
  for (let index = 0; index < lines; index += 1) {
    if (sheet.makeRoom(lineHeight)) drawHeadAgain();
    columns.forEach((column, at) => {
      drawCell(sheet, column, cells[at]?.slice(index, index + 1) ?? [], sheet.cursor.y, lineHeight, cellInk);
    });
    sheet.cursor.y += lineHeight;
  }
  const second = columns[1] ?? columns[0];
  for (const detail of details) {
    if (sheet.makeRoom(detailHeight)) drawHeadAgain();
    sheet.write(detail, second?.x ?? page.margin, sheet.cursor.y, detailInk);
    sheet.cursor.y += detailHeight;
  }
  sheet.rule(sheet.cursor.y + 1);
  sheet.cursor.y += 5;
}

function drawCell(
  sheet: Sheet,
  { x, space, align }: Column,
  lines: readonly string[],
  top: number,
  height: number,
  ink: { size: number; colour?: string },
): void {
  lines.forEach((line, index) => {
    const y = top + index * height;
    if (align === "right") sheet.writeRight(line, x + space, y, ink);
    else sheet.write(line, x, y, ink);
  });
}
