"use client";

import { useMessages } from "next-intl";

/** "Novembar 2026" for "2026-11". */
export function useMonthName(): (month: string) => string {
  const names = new Map<string, string>(Object.entries(useMessages().radar.calendar.months));
  return (month) => {
    const [year = "", number = ""] = month.split("-");
    return `${names.get(number) ?? number} ${year}`;
  };
}
