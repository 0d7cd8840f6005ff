import { toLatinLetters } from "#server/domain/latin-letters.ts";

const marks: Readonly<Record<string, string>> = {
  "„": '"',
  "“": '"',
  "”": '"',
  "’": "'",
  "–": "-",
  "—": "-",
};

/**
 * One line as a slip takes it: Latin letters, no "|" (it parts the tags), no blanks at the ends, cut to a number of
 * characters. What has no Latin form is left out.
 */
export function slipText(text: string, charactersMax: number): string {
  const plain = toLatinLetters(text)
    .replace(/[„“”’–—]/g, (mark) => marks[mark] ?? " ")
    // ASCII and the Latin letters of Europe, without × and ÷ among them.
    .replace(/[^\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/g, " ")
    .replaceAll("|", " ")
    .replace(/ +/g, " ")
    .trim();
  return plain.slice(0, charactersMax).trim();
}
