"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { FeedButton } from "#app/(portal)/[company]/deadlines/_components/feed-button.tsx";
import { ViewLinks } from "#app/(portal)/[company]/deadlines/_components/view-links.tsx";
import { monthAfter } from "#app/(portal)/[company]/deadlines/_data/month-address.ts";
import { usePeriodName } from "#app/(portal)/[company]/deadlines/_data/use-period-name.ts";
import { CalendarDay } from "./calendar-day.tsx";
import { DayList } from "./day-list.tsx";

const quietMs = 60_000;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What ends on which day of a month: a grid of weeks, and the same as a list of days on phones. */
export function MonthCalendar({
  company,
  month,
}: {
  company: { slug: string; name: string };
  /** Null: the present one. */
  month: string | null;
}) {
  const t = useTranslations("radar.calendar");
  const [shown, query] = trpc.deadlines.month.useSuspenseQuery(
    { company: company.slug, month },
    { refetchInterval: quietMs },
  );
  const monthName = usePeriodName();
  const path = `/${company.slug}/deadlines/calendar`;
  const days = shown.weeks.flat();
  return (
    <>
      <PageHeader title={t("title")} actions={<FeedButton company={company} />} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ViewLinks company={company.slug} view="calendar" />
        <nav aria-label={t("title")} className="flex items-center gap-2" data-screen-only>
          <LinkButton
            href={`${path}?month=${monthAfter(shown.month, -1)}`}
            aria-label={t("previous")}
            title={t("previous")}
            icon={<ChevronLeft />}
          />
          <h2 className="min-w-36 text-center text-lg font-semibold" aria-live="polite">
            {monthName(shown.month)}
          </h2>
          <LinkButton
            href={`${path}?month=${monthAfter(shown.month, 1)}`}
            aria-label={t("next")}
            title={t("next")}
            icon={<ChevronRight />}
          />
          <Link href={path} className="px-2 text-sm text-accent-text hover:underline">
            {t("thisMonth")}
          </Link>
        </nav>
      </div>
      <StaleNotice query={query} />
      <div className="hidden md:block">
        <table className="w-full table-fixed border-separate border-spacing-0 rounded-md border border-line bg-surface">
          <caption className="sr-only">{`${t("title")}, ${monthName(shown.month)}`}</caption>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th
                  key={day}
                  scope="col"
                  className="h-9 border-b border-line bg-canvas px-2 text-left text-xs font-medium text-ink-soft first:rounded-tl-md last:rounded-tr-md"
                >
                  {t(`weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.weeks.map((week) => (
              <tr key={week[0]?.date}>
                {week.map((day) => (
                  <CalendarDay key={day.date} company={company.slug} day={day} today={shown.today} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="md:hidden">
        <Panel flush>
          {days.every(({ inMonth, count }) => !inMonth || count === 0) ? (
            <EmptyState text={t("empty")} />
          ) : (
            <DayList
              company={company.slug}
              days={days.filter(({ inMonth }) => inMonth)}
              today={shown.today}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
