"use client";

import { useTranslations } from "next-intl";
import type { Day } from "./calendar-day.tsx";

/** A holiday in the language of the screen; a day that an operator added by the name it was given. */
export function useHolidayName(): (holiday: Day["holiday"]) => string | null {
  const t = useTranslations("deadlines.holiday");
  return (holiday) => (holiday === null ? null : typeof holiday === "string" ? t(holiday) : holiday.name);
}
