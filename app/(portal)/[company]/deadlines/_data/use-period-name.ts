"use client";

import { useMessages, useTranslations } from "next-intl";

/** "Novembar 2026" for "2026-11", "4. kvartal 2026" for "2026-Q4". */
export function usePeriodName(): (period: string) => string {
  const t = useTranslations("radar.calendar");
  const months = new Map<string, string>(Object.entries(useMessages().radar.calendar.months));
  return (period) => {
    const [year = "", part = ""] = period.split("-");
    if (part.startsWith("Q")) return t("quarter", { number: part.slice(1), year });
    return `${months.get(part) ?? part} ${year}`;
  };
}
