import { toLatinLetters } from "./latin-letters.ts";

/** One form for all ways of writing a word, the same as the database's `app.fold`: "Šraf", "sraf" and "Шраф", đ is dj. */
export function foldText(text: string): string {
  return withoutMarks(toLatinLetters(withoutMarks(text)))
    .toLowerCase()
    .replaceAll("đ", "dj");
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}
