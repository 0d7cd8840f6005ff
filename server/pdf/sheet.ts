import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import type { Picture, PrintedDocument } from "./printed-document.ts";
import type { QrPicture } from "./qr-picture.ts";

/** Points of A4, and its margins. */
export const page = { width: 595.28, height: 841.89, margin: 42, footer: 60 } as const;
export const contentWidth = page.width - 2 * page.margin;

export type Face = "regular" | "bold";
export type Ink = { face?: Face; size?: number; colour?: string };

const files: Readonly<Record<Face, string>> = {
  regular: "DejaVuSansCondensed.ttf",
  bold: "DejaVuSansCondensed-Bold.ttf",
};
const bytesOf = new Map<Face, Buffer>();

/** Both Serbian scripts and every Latin alphabet; the file is embedded, so that any reader shows the same letters. */
function fontBytes(face: Face): Buffer {
  const known = bytesOf.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(path.join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf", files[face]));
  bytesOf.set(face, bytes);
  return bytes;
}

export type Sheet = ReturnType<typeof openSheet>;

/**
 * Paper with a cursor that moves down and goes on overleaf. Texts are measured word by word and remembered, because
 * thousands of lines say the same words.
 *
 * @param onNewPage draws what every page begins with; the cursor stands below the margin.
 */
export function openSheet(printed: PrintedDocument, onNewPage: (sheet: Sheet) => void) {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang: printed.language,
    displayTitle: true,
    info: { Title: `${printed.title} ${printed.number}`, Creator: "SEFlow", Producer: "SEFlow" },
  });
  doc.registerFont("regular", fontBytes("regular"));
  doc.registerFont("bold", fontBytes("bold"));
  const widths = new Map<string, number>();
  const cursor: { y: number } = { y: page.margin };

  function widthOf(text: string, { face = "regular", size = 9 }: Ink = {}): number {
    const key = `${face} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known * size;
    const width = doc.font(face).fontSize(100).widthOfString(text) / 100;
    widths.set(key, width);
    return width * size;
  }

  function write(
    text: string,
    x: number,
    y: number,
    { face = "regular", size = 9, colour = "#111111" }: Ink = {},
  ) {
    if (text !== "") doc.font(face).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
  }

  const sheet = {
    cursor,
    widthOf,
    write,
    writeRight(text: string, right: number, y: number, ink: Ink = {}) {
      write(text, right - widthOf(text, ink), y, ink);
    },
    rule(y: number, colour = "#bbbbbb") {
      doc
        .moveTo(page.margin, y)
        .lineTo(page.width - page.margin, y)
        .lineWidth(0.5)
        .strokeColor(colour)
        .stroke();
    },
    frame(x: number, y: number, width: number, height: number) {
      doc.roundedRect(x, y, width, height, 2).lineWidth(1).strokeColor("#111111").stroke();
    },
    /** A large pale word across the page, below everything that is written on it later. */
    stamp(text: string) {
      const size = 110;
      const width = widthOf(text, { face: "bold", size });
      doc.save().rotate(-55, { origin: [page.width / 2, page.height / 2] });
      write(text, (page.width - width) / 2, page.height / 2 - size / 2, {
        face: "bold",
        size,
        colour: "#eeeeee",
      });
      doc.restore();
    },
    /** A picture with its right edge at `x`, never larger than `max` nor than itself at 96 dots an inch. */
    picture({ bytes, ...image }: Picture, x: number, y: number, max: { width: number; height: number }) {
      const scale = Math.min(0.75, max.width / image.width, max.height / image.height);
      const size = { width: image.width * scale, height: image.height * scale };
      doc.image(Buffer.from(bytes), x - size.width, y, size);
      return size;
    },
    /** Dark modules in a square of `side` points whose corner is at x, y. */
    qr({ size, path: modules }: QrPicture, x: number, y: number, side: number) {
      doc
        .save()
        .translate(x, y)
        .scale(side / size)
        .path(modules)
        .fill("#000000")
        .restore();
    },
    newPage() {
      doc.addPage();
      cursor.y = page.margin;
      onNewPage(sheet);
    },
    /** Goes on overleaf when what comes next is higher than what is left. @returns whether it did. */
    makeRoom(height: number): boolean {
      if (cursor.y + height <= page.height - page.footer) return false;
      sheet.newPage();
      return true;
    },
    /** Draws on every page once all of them are there. */
    onEveryPage(draw: (number: number, count: number) => void) {
      const { count } = doc.bufferedPageRange();
      for (let index = 0; index < count; index += 1) {
        doc.switchToPage(index);
        draw(index + 1, count);
      }
    },
    close(): Promise<Uint8Array<ArrayBuffer>> {
      const chunks: Buffer[] = [];
      return new Promise((resolve, reject) => {
        doc.on("data", (chunk: Buffer) => chunks.push(chunk));
        doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
        doc.on("error", reject);
        doc.end();
      });
    },
  };
  return sheet;
}
