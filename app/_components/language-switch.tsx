"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { isLocale, type Locale, locales } from "#server/messages/locales.ts";
import { Select } from "./select.tsx";

/** Each language is written in itself, so that everybody finds the own one. */
const ownNames: Readonly<Record<Locale, string>> = {
  "sr-Latn": "Srpski",
  "sr-Cyrl": "Српски",
  en: "English",
};

/** `onSelect` keeps the choice (a server action that sets the cookie). */
export function LanguageSwitch({ onSelect }: { onSelect: (locale: Locale) => void | Promise<void> }) {
  const t = useTranslations("language");
  const locale = useLocale();
  const [pending, startTransition] = useTransition();
  return (
    <Select
      aria-label={t("label")}
      disabled={pending}
      width="w-auto"
      value={locale}
      options={locales.map((value) => ({ value, label: ownNames[value] }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (isLocale(chosen)) startTransition(async () => onSelect(chosen));
      }}
    />
  );
}
