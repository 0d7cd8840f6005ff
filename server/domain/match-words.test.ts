import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { matchesWords } from "./match-words.ts";

test("every word of a query must occur, in any order and script", () => {
  const folded = foldText("Morava Gradnja d.o.o. Čačak 112002003");
  expect(matchesWords(folded, "cacak morava")).toBe(true);
  expect(matchesWords(folded, "Чачак 1120")).toBe(true);
  expect(matchesWords(folded, "morava nis")).toBe(false);
  expect(matchesWords(folded, "")).toBe(true);
});
