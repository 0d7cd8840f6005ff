"use client";

import { useTranslations } from "next-intl";
import { fieldControlId } from "#app/_components/field-id.ts";

/** Of the field that takes the key. */
export const apiKeyPath = "apiKey";

/** What cannot be done without an API key says so, and leads to where it goes in. */
export function KeyMissing({ id, mayEdit }: { id?: string; mayEdit: boolean }) {
  const t = useTranslations("settings.sef.keyMissing");
  return (
    <p className="text-sm text-ink-soft">
      <span id={id}>{t("text")}</span>{" "}
      {mayEdit ? (
        <a
          href={`#${fieldControlId(apiKeyPath)}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(fieldControlId(apiKeyPath))?.focus();
          }}
          className="font-medium text-accent-text underline underline-offset-2"
        >
          {t("enter")}
        </a>
      ) : (
        t("whoEnters")
      )}
    </p>
  );
}
