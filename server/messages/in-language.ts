import { toCyrillic } from "./cyrillic.ts";
import type { Locale } from "./locales.ts";
import type { Text } from "./text.ts";

/** One text in a language; the third script is derived, not stored. */
export function inLanguage([serbian, english]: Text, locale: Locale): string {
  switch (locale) {
    case "sr-Latn":
      return serbian;
    case "sr-Cyrl":
      return toCyrillic(serbian);
    case "en":
      return english;
    default:
      return locale satisfies never;
  }
}
