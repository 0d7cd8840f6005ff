import compile from "icu-minify/compile";
import type { AbstractIntlMessages } from "use-intl";
import { messagesFor } from "./catalog.ts";
import type { Locale } from "./locales.ts";

const catalogs = new Map<Locale, AbstractIntlMessages>();

/**
 * All texts in one language, already read from ICU syntax: a browser then formats them without the parser, which is
 * larger than the rest of the formatting. Sentences without arguments stay the strings that they are.
 */
export function compiledMessagesFor(locale: Locale): AbstractIntlMessages {
  const known = catalogs.get(locale);
  if (known !== undefined) return known;
  // Through JSON, because what is sent to a browser may only hold plain objects.
  const made: AbstractIntlMessages = JSON.parse(JSON.stringify(compileTree(messagesFor(locale))));
  catalogs.set(locale, made);
  return made;
}

function compileTree(tree: object): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? compile(value) : compileTree(value),
    ]),
  );
}
