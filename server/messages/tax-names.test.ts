import { describe, expect, test } from "vitest";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { exemptionReasons } from "#server/domain/tax/exemption-reasons.ts";
import { units } from "#server/domain/tax/units.ts";
import { messagesFor } from "./catalog.ts";
import { latinWords } from "./cyrillic.ts";
import { reasonLabel } from "./exemption-label.ts";
import { locales } from "./locales.ts";
import { unitSymbol } from "./unit-symbol.ts";
import { unitName } from "./unit-text.ts";

/** Names that are there, differ between the languages, and have no Latin left in Cyrillic. */
function expectThreeNames(names: readonly string[]): void {
  expect(names.every((name) => name.trim() !== "")).toBe(true);
  expect(new Set(names).size).toBe(locales.length);
  const words = names[locales.indexOf("sr-Cyrl")]?.match(/\p{Script=Latin}+/gu) ?? [];
  expect(words.filter((word) => !latinWords.has(word))).toEqual([]);
}

describe("the nine VAT categories", () => {
  test.each(taxCategoryCodes)("%s has a plain name in each of three languages", (code) => {
    expectThreeNames(locales.map((locale) => messagesFor(locale).editor.category[code]));
  });

  test.each(locales)("no two are called the same in %s", (locale) => {
    const names = Object.values(messagesFor(locale).editor.category);
    expect(names).toHaveLength(9);
    expect(new Set(names).size).toBe(9);
  });
});

test("every exemption reason says what it is about in three languages", () => {
  for (const reason of exemptionReasons)
    expectThreeNames(locales.map((locale) => reasonLabel(reason, locale) ?? ""));
});

describe("units", () => {
  test("every one has a name in each language", () => {
    for (const unit of units)
      expect(locales.map((locale) => unitName(unit, locale)).every((name) => name !== "")).toBe(true);
  });

  test.each([
    ["H87", "kom", "ком", "pcs"],
    ["DAY", "dan", "дан", "day"],
    ["MON", "mes", "мес", "month"],
    ["ANN", "god", "год", "year"],
    ["MIN", "min", "мин", "min"],
    ["HUR", "h", "h", "h"],
    ["KWH", "kWh", "kWh", "kWh"],
    ["paleta", "paleta", "paleta", "paleta"],
  ])("%s stands beside a quantity as %s, %s and %s", (code, ...symbols) => {
    expect(locales.map((locale) => unitSymbol(code, locale))).toEqual(symbols);
  });

  test("a symbol that is a word cut short is Latin in no Cyrillic text", () => {
    for (const { code, symbol, nameSr } of units.filter(
      (unit) => unit.symbol.length > 2 && unit.code !== "KWH",
    ))
      expect([code, unitSymbol(code, "sr-Cyrl")], `${symbol}, ${nameSr}`).not.toEqual([code, symbol]);
  });
});
