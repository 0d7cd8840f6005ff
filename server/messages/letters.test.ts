import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messagesFor } from "./catalog.ts";
import { locales } from "./locales.ts";

/** What the pages' own font brings; for any other letter a browser looks for a font of the machine, and may find none. */
function lettersOfFont(): Set<string> {
  const css = readFileSync("node_modules/@fontsource-variable/inter/index.css", "utf8");
  const letters = new Set<string>();
  for (const [, from = "", to = from] of css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g))
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
      letters.add(String.fromCodePoint(code));
  return letters;
}

/** A sentence in words that were agreed with others. */
const agreed = "Set it in Settings → Organization.";

test.each(locales)("every letter of every text in %s is in the font that the pages bring", (locale) => {
  const letters = lettersOfFont();
  const texts = JSON.stringify(messagesFor(locale)).replaceAll(agreed, "");
  expect([...new Set(texts)].filter((letter) => !letters.has(letter))).toEqual([]);
});
