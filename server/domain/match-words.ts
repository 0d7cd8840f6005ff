import { foldText } from "./fold-text.ts";

/** Whether every word of the query occurs in the folded text, in any order. */
export function matchesWords(folded: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
