/** Languages of the portal. Serbian in Latin letters is the first; Cyrillic is derived from it. */
export const locales = ["sr-Latn", "sr-Cyrl", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "sr-Latn";

/** True for one of our languages; use it on cookies and headers. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
