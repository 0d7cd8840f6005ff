import type { Unit } from "#server/domain/tax/units.ts";
import { inLanguage } from "./in-language.ts";
import type { Locale } from "./locales.ts";
import { unitSymbol } from "./unit-symbol.ts";

export function unitName({ nameSr, nameEn }: Unit, locale: Locale): string {
  return inLanguage([nameSr, nameEn], locale);
}

/** Symbol and name, for a list to choose from; one word where they are the same. */
export function unitText(unit: Unit, locale: Locale): string {
  const [symbol, name] = [unitSymbol(unit.code, locale), unitName(unit, locale)];
  return symbol === name ? name : `${symbol} · ${name}`;
}
