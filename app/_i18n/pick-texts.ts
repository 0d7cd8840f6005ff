import type { AbstractIntlMessages } from "next-intl";
import type { Messages } from "#server/messages/catalog.ts";
import { compiledMessagesFor } from "#server/messages/compile-messages.ts";
import { isLocale, type Locale } from "#server/messages/locales.ts";
import { isLatePart, lateTexts } from "./texts-by-place.ts";

/** Some of the texts of a language, as browsers take them. */
export function pickTexts(locale: Locale, names: readonly (keyof Messages)[]): AbstractIntlMessages {
  const all = compiledMessagesFor(locale);
  return Object.fromEntries(names.map((name) => [name, all[name] ?? {}]));
}

/** Texts of a late part by their names in an address; null when there is no such part or language. */
export function lateTextsOf(part: string, locale: string | null): AbstractIntlMessages | null {
  return isLatePart(part) && isLocale(locale) ? pickTexts(locale, lateTexts[part]) : null;
}
