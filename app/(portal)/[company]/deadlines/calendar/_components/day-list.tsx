"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateText } from "#app/_components/date-text.tsx";
import type { Day } from "./calendar-day.tsx";
import { DayEntries } from "./day-entries.tsx";
import { useHolidayName } from "./use-holiday-name.ts";

/** The same month where there is no room for a grid: the days on which something ends, and the holidays. */
export function DayList({ company, days, today }: { company: string; days: readonly Day[]; today: string }) {
  const t = useTranslations("radar.calendar");
  const nameOf = useHolidayName();
  return (
    <ol className="flex flex-col divide-y divide-line">
      {days
        .filter(({ count, holiday }) => count > 0 || holiday !== null)
        .map((day) => (
          <li key={day.date} className="flex flex-col gap-2 px-4 py-3">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold">
                <DateText date={day.date} />
              </span>
              {day.date === today ? <span className="text-accent-text">{t("today")}</span> : null}
              {day.holiday === null ? null : (
                <span className="text-sm text-ink-soft">{nameOf(day.holiday)}</span>
              )}
              {day.count === 0 ? null : (
                <span className="ml-auto text-sm text-ink-soft">{t("count", { count: day.count })}</span>
              )}
            </p>
            <DayEntries company={company} rows={day.rows} />
            {day.count > day.rows.length ? (
              <Link href={`/${company}/deadlines?day=${day.date}`} className="text-sm text-accent-text">
                {t("more", { count: day.count - day.rows.length })}
              </Link>
            ) : null}
          </li>
        ))}
    </ol>
  );
}
