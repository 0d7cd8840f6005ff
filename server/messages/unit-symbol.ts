import { findUnit } from "#server/domain/tax/units.ts";
import type { Locale } from "./locales.ts";

/** How a unit stands beside a quantity: "kom", "ком", "pcs". What is in no list stays as it was written. */
export function unitSymbol(code: string, locale: Locale): string {
  const unit = findUnit(code);
  if (unit === null) return code;
  switch (locale) {
    case "sr-Latn":
      return unit.symbol;
    case "sr-Cyrl":
      return unit.symbolCyrl ?? unit.symbol;
    case "en":
      return unit.symbolEn ?? unit.symbol;
    default:
      return locale satisfies never;
  }
}
