import { drawPayment } from "./draw-payment.ts";
import { drawTable } from "./draw-table.ts";
import type { PrintedDocument, PrintedParty } from "./printed-document.ts";
import { contentWidth, openSheet, page, type Sheet } from "./sheet.ts";
import { wrapText } from "./wrap-text.ts";

const soft = "#555555";
const right = page.width - page.margin;

/** The bytes of an A4 PDF, its letters embedded. Thousands of lines take as many pages as they need. */
export async function drawDocument(printed: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  let isFirst = true;
  const sheet = openSheet(printed, (page) => {
    if (printed.stamp !== null) page.stamp(printed.stamp);
    if (!isFirst) drawHeadOfNextPage(page, printed);
  });
  sheet.newPage();
  isFirst = false;
  drawTitle(sheet, printed);
  drawParties(sheet, printed.parties);
  drawFacts(sheet, printed);
  for (const table of printed.tables) await drawTable(sheet, table);
  drawTotals(sheet, printed);
  drawPayment(sheet, printed);
  for (const section of printed.sections) drawSection(sheet, section);
  sheet.onEveryPage((number, count) => drawFooter(sheet, printed, printed.pageOf(number, count)));
  return sheet.close();
}

/** A logo stands on the right, the title beside it, and what follows below both. */
const logoMax = { width: 150, height: 56 } as const;

function drawTitle(sheet: Sheet, { title, number, marks, logo }: PrintedDocument): void {
  const top = sheet.cursor.y;
  const drawn = logo === null ? null : sheet.picture(logo, right, top, logoMax);
  let x: number = right - (drawn === null ? 0 : drawn.width + 14);
  for (const mark of marks) {
    const width = sheet.widthOf(mark, { face: "bold", size: 9 }) + 12;
    x -= width;
    sheet.frame(x, sheet.cursor.y, width, 18);
    sheet.write(mark, x + 6, sheet.cursor.y + 4, { face: "bold", size: 9 });
    x -= 6;
  }
  const ink = { face: "bold", size: 16 } as const;
  for (const line of wrapText(sheet, `${title} ${number}`, x - page.margin - 10, ink)) {
    sheet.write(line, page.margin, sheet.cursor.y, ink);
    sheet.cursor.y += 21;
  }
  sheet.cursor.y = Math.max(sheet.cursor.y, top + (drawn?.height ?? 0)) + 9;
}

function drawHeadOfNextPage(sheet: Sheet, { title, number, footer }: PrintedDocument): void {
  const [line = ""] = wrapText(sheet, `${title} ${number}`, contentWidth / 2, { face: "bold" });
  const [whose = ""] = wrapText(sheet, footer, contentWidth / 2 - 10, { colour: soft });
  sheet.write(line, page.margin, sheet.cursor.y, { face: "bold" });
  sheet.writeRight(whose, right, sheet.cursor.y, { colour: soft });
  sheet.cursor.y += 22;
}

/** Seller and buyer side by side. */
function drawParties(sheet: Sheet, parties: readonly PrintedParty[]): void {
  const width = contentWidth / Math.max(parties.length, 1);
  const top = sheet.cursor.y;
  let bottom = top;
  parties.forEach(({ role, name, details }, index) => {
    const x = page.margin + index * width;
    let y = top;
    const put = (text: string, ink: { face?: "bold"; size: number; colour?: string }) => {
      for (const line of wrapText(sheet, text, width - 12, ink)) {
        sheet.write(line, x, y, ink);
        y += ink.size + 3.5;
      }
    };
    put(role, { size: 8, colour: soft });
    put(name, { face: "bold", size: 10.5 });
    for (const detail of details) put(detail, { size: 9 });
    bottom = Math.max(bottom, y);
  });
  sheet.cursor.y = bottom + 10;
}

/** Days, references and payment, three in a row. */
function drawFacts(sheet: Sheet, { facts }: PrintedDocument): void {
  const perRow = 3;
  const width = contentWidth / perRow;
  for (let start = 0; start < facts.length; start += perRow) {
    const row = facts.slice(start, start + perRow).map(({ label, value }) => ({
      label: wrapText(sheet, label, width - 10, { size: 7.5 }),
      value: wrapText(sheet, value, width - 10, { size: 9 }),
    }));
    const labels = Math.max(...row.map(({ label }) => label.length)) * 9.5;
    const height = labels + Math.max(...row.map(({ value }) => value.length)) * 12 + 6;
    sheet.makeRoom(Math.min(height, 400));
    row.forEach(({ label, value }, index) => {
      const x = page.margin + index * width;
      label.forEach((line, at) => {
        sheet.write(line, x, sheet.cursor.y + at * 9.5, { size: 7.5, colour: soft });
      });
      value.forEach((line, at) => {
        sheet.write(line, x, sheet.cursor.y + labels + at * 12);
      });
    });
    sheet.cursor.y += height;
  }
  sheet.cursor.y += 10;
}

function drawTotals(sheet: Sheet, { totals }: PrintedDocument): void {
  sheet.makeRoom(totals.length * 15 + 12);
  for (const { label, amount, strong } of totals) {
    const ink = strong ? ({ face: "bold", size: 12 } as const) : ({ size: 9 } as const);
    const left = page.margin + contentWidth * 0.5;
    sheet.write(label, left, sheet.cursor.y, strong ? ink : { ...ink, colour: soft });
    sheet.writeRight(amount, right - 6, sheet.cursor.y, ink);
    sheet.cursor.y += strong ? 20 : 14;
  }
  sheet.cursor.y += 10;
}

function drawSection(sheet: Sheet, { title, paragraphs }: PrintedDocument["sections"][number]): void {
  if (paragraphs.length === 0) return;
  sheet.makeRoom(40);
  sheet.write(title, page.margin, sheet.cursor.y, { face: "bold", size: 9.5 });
  sheet.cursor.y += 15;
  for (const paragraph of paragraphs) {
    for (const line of wrapText(sheet, paragraph, contentWidth)) {
      sheet.makeRoom(12);
      sheet.write(line, page.margin, sheet.cursor.y);
      sheet.cursor.y += 12;
    }
    sheet.cursor.y += 4;
  }
  sheet.cursor.y += 4;
}

function drawFooter(sheet: Sheet, { footer }: PrintedDocument, pageText: string): void {
  const y = page.height - 38;
  sheet.rule(y - 6);
  const [line = ""] = wrapText(sheet, footer, contentWidth * 0.7, { size: 7.5 });
  sheet.write(line, page.margin, y, { size: 7.5, colour: soft });
  sheet.writeRight(pageText, right, y, { size: 7.5, colour: soft });
}
