import { describe, expect, test } from "vitest";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { exemptionReasons } from "#server/domain/tax/exemption-reasons.ts";
import { units } from "#server/domain/tax/units.ts";
import { messagesFor } from "./catalog.ts";
import { latinWords } from "./cyrillic.ts";
import { reasonLabel } from "./exemption-label.ts";
import { inLanguage } from "./in-language.ts";
import { locales } from "./locales.ts";

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

test("every unit has a name in each language", () => {
  for (const { nameSr, nameEn } of units)
    expect(locales.map((locale) => inLanguage([nameSr, nameEn], locale)).every((name) => name !== "")).toBe(
      true,
    );
});
