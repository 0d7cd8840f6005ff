import type { PrintedDocument } from "./printed-document.ts";
import { contentWidth, page, type Sheet } from "./sheet.ts";
import { wrapText } from "./wrap-text.ts";

const soft = "#555555";
/** 35 mm: modules of half a millimetre at most content, which cameras of old phones still read. */
const qrSide = 100;
/** Four modules of the smallest code in use are less than this. */
const quiet = 10;
const labelWidth = 120;
const lineHeight = 12;

/** The code on the left and the same data in words beside it, kept together on one page. */
export function drawPayment(sheet: Sheet, { payment }: PrintedDocument): void {
  if (payment === null) return;
  const side = payment.qr === null ? 0 : qrSide;
  const left = page.margin + (payment.qr === null ? 0 : qrSide + 2 * quiet);
  const valueX = left + labelWidth;
  const width = page.margin + contentWidth - valueX;
  const lines = payment.lines.map(({ label, value }) => ({ label, value: wrapText(sheet, value, width) }));
  const hints = payment.hints.flatMap((hint) => wrapText(sheet, hint, width + labelWidth, { size: 7.5 }));
  const words = lines.reduce((sum, { value }) => sum + value.length * lineHeight, 0) + hints.length * 10 + 6;
  const height = Math.max(side, words);
  sheet.makeRoom(height + 26);
  sheet.write(payment.title, page.margin, sheet.cursor.y, { face: "bold", size: 9.5 });
  sheet.cursor.y += 16;
  const top = sheet.cursor.y;
  if (payment.qr !== null) sheet.qr(payment.qr, page.margin, top, qrSide);
  for (const { label, value } of lines) {
    sheet.write(label, left, sheet.cursor.y, { size: 8, colour: soft });
    for (const line of value) {
      sheet.write(line, valueX, sheet.cursor.y);
      sheet.cursor.y += lineHeight;
    }
  }
  sheet.cursor.y += 6;
  for (const hint of hints) {
    sheet.write(hint, left, sheet.cursor.y, { size: 7.5, colour: soft });
    sheet.cursor.y += 10;
  }
  sheet.cursor.y = top + height + 12;
}
