"use client";

import { useTranslations } from "next-intl";
import { useIsAhead } from "#app/_components/company-clock.tsx";

/** Behind the time of a mail, which left in real time: the page around it may be on a day of the trial world. */
export function RealClockMark() {
  const t = useTranslations("mail");
  return useIsAhead() ? ` (${t("realClock")})` : null;
}
