"use client";

import { CircleAlert, CircleCheck, CircleHelp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { formatDateTime } from "#server/messages/format.ts";
import type { Settings } from "./sef-settings.tsx";

/** Whether SEF takes the key, as the last exchange has shown. */
export function ConnectionState({ settings: { credentialsState, lastSuccessAt } }: { settings: Settings }) {
  const t = useTranslations("settings.sef.connection");
  const locale = useLocale();
  const errorText = useErrorText();
  const shared = "flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0";
  if (credentialsState === "refused") {
    return (
      <p className={`${shared} text-danger-text`}>
        <CircleAlert />
        {errorText("SEF_KEY_REJECTED")}
      </p>
    );
  }
  if (credentialsState === "unknown" || lastSuccessAt === null) {
    return (
      <p className={`${shared} text-ink-soft`}>
        <CircleHelp />
        {t("never")}
      </p>
    );
  }
  return (
    <p className={`${shared} text-green-ink`}>
      <CircleCheck />
      {t("ok", { time: formatDateTime(lastSuccessAt, locale) })}
    </p>
  );
}
