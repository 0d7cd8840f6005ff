"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { weekday } from "#server/domain/civil-date.ts";
import { formatDate } from "#server/messages/format.ts";
import { DayEntries } from "./day-entries.tsx";
import { useHolidayName } from "./use-holiday-name.ts";

export type Day = Outputs["deadlines"]["month"]["weeks"][number][number];

/** A square of the month: its number, a holiday by name, what ends on it, and the way to all of it. */
export function CalendarDay({ company, day, today }: { company: string; day: Day; today: string }) {
  const t = useTranslations("radar.calendar");
  const locale = useLocale();
  const holiday = useHolidayName()(day.holiday);
  const isToday = day.date === today;
  const isOff = holiday !== null || weekday(day.date) >= 6;
  return (
    <td
      aria-current={isToday ? "date" : undefined}
      className={classNames(
        "h-32 border-r border-b border-line p-1.5 align-top last:border-r-0",
        isOff && "bg-canvas",
        !day.inMonth && "text-ink-faint",
      )}
    >
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex items-baseline gap-2">
          <time
            dateTime={day.date}
            className={classNames(
              "grid size-6 shrink-0 place-items-center rounded-full text-sm font-medium",
              isToday && "bg-accent text-accent-ink",
            )}
          >
            <span aria-hidden="true">{Number(day.date.slice(8))}</span>
            <span className="sr-only">{formatDate(day.date, locale)}</span>
          </time>
          {isToday ? <span className="sr-only">{t("today")}</span> : null}
          {holiday === null ? null : (
            <span className="truncate text-xs text-ink-soft" title={holiday}>
              {holiday}
            </span>
          )}
        </div>
        <DayEntries company={company} rows={day.rows} />
        {day.count > day.rows.length ? (
          <Link
            href={`/${company}/deadlines?day=${day.date}`}
            className="px-1 text-xs text-accent-text hover:underline"
          >
            {t("more", { count: day.count - day.rows.length })}
          </Link>
        ) : null}
      </div>
    </td>
  );
}
