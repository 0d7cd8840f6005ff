import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

test.each([
  ["Čačak", "cacak"],
  ["Чачак", "cacak"],
  ["ĐURĐEVAK", "djurdjevak"],
  ["Ђурђевак", "djurdjevak"],
  ["Љубав и Џез", "ljubav i dzez"],
  ["Šraf M8 ž", "sraf m8 z"],
  ["Андрей", "andrei"],
])("%s is found as %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
