import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import formatParsed from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { describe, expect, test } from "vitest";
import { messagesFor } from "./catalog.ts";
import { compiledMessagesFor } from "./compile-messages.ts";
import { locales } from "./locales.ts";

const cache = _createCache();
const formatters = _createIntlFormatters(cache);
const numbers = [0, 1, 2, 5, 21, 1234];

describe.each(locales)("in %s", (locale) => {
  const texts = leavesOf(messagesFor(locale));
  const compiled = new Map(leavesOf(compiledMessagesFor(locale)));
  const options = { cache, formatters, locale, timeZone: "Europe/Belgrade" };

  test("a compiled text reads as the text itself does, whatever stands in it", () => {
    const differing = texts.flatMap(([key, text]) =>
      numbers.flatMap((number) => {
        const values = sampleValues(String(text), number);
        const wanted = formatParsed(key, String(text), values, options);
        const found = formatCompiled(key, compiled.get(key) ?? "", values, options);
        return found === wanted ? [] : [{ key, wanted, found }];
      }),
    );
    expect(differing).toEqual([]);
  });

  test("a text that compiled to a string compiles to the same string again", () => {
    const strings = [...compiled.values()].filter((message) => typeof message === "string");
    expect(strings.length).toBeGreaterThan(1000);
    expect(strings.filter((text) => compile(text) !== text)).toEqual([]);
  });
});

/** The texts of a tree, parsed or not: strings, and lists where arguments stand between strings. */
function leavesOf(tree: object, prefix = ""): [key: string, message: CompiledMessage][] {
  return Object.entries(tree).flatMap(([name, value]): [string, CompiledMessage][] => {
    const key = `${prefix}${name}`;
    return isMessage(value) ? [[key, value]] : leavesOf(value, `${key}.`);
  });
}

function isMessage(value: unknown): value is CompiledMessage {
  return typeof value === "string" || Array.isArray(value);
}

/** Numbers where the text counts, words elsewhere, and a pair of brackets for each tag. */
function sampleValues(text: string, number: number) {
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => [tag, bracket] as const);
  const names = [...text.matchAll(/\{(\w+)([,}])/g)].map(
    ([, name = "", next]) => [name, next === "," ? number : `{${name}} & <${number}>`] as const,
  );
  return Object.fromEntries([...names, ...tags]);
}

function bracket(inside: unknown): string {
  return `[${String(inside)}]`;
}
