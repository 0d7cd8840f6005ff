import type { Ink, Sheet } from "./sheet.ts";

/** Lines of a text that fit a width; a word that is longer than a line is cut, and line ends of the text stay. */
export function wrapText(sheet: Sheet, text: string, width: number, ink: Ink = {}): string[] {
  return printable(text)
    .split("\n")
    .flatMap((paragraph) => wrapParagraph(sheet, paragraph, width, ink));
}

function wrapParagraph(sheet: Sheet, paragraph: string, width: number, ink: Ink): string[] {
  const lines: string[] = [];
  const space = sheet.widthOf(" ", ink);
  let line = "";
  let used = 0;
  for (const word of paragraph.split(" ").flatMap((whole) => cutWord(sheet, whole, width, ink))) {
    const wide = sheet.widthOf(word, ink);
    if (line !== "" && used + space + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      used += line === "" ? wide : space + wide;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function cutWord(sheet: Sheet, word: string, width: number, ink: Ink): string[] {
  if (sheet.widthOf(word, ink) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && sheet.widthOf(part + sign, ink) > width) {
      parts.push(part);
      part = sign;
    } else part += sign;
  }
  return [...parts, part];
}

/** Control signs have no place on paper; a tab is a space. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\P{C}\n]/gu, "");
}
