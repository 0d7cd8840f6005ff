"use client";

import Link from "next/link";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { deadlineAddress, everyDeadline } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { weekday } from "#server/domain/civil-date.ts";
import { formatDate } from "#server/messages/format.ts";

type Day = Outputs["dashboard"]["deadlineStrip"][number];

/** What ends on each of the next days: ours, the buyers', the company's own. */
export function DeadlineStrip({ company }: { company: string }) {
  const t = useTranslations("dashboard.strip");
  const [days] = trpc.dashboard.deadlineStrip.useSuspenseQuery({ company }, { refetchInterval: 60_000 });
  return (
    <Panel
      title={t("title")}
      flush
      actions={
        <Link
          href={`/${company}/deadlines`}
          className="inline-flex min-h-6 items-center text-sm text-accent-text hover:underline"
        >
          {t("all")}
        </Link>
      }
    >
      <ol className="grid grid-cols-2 border-t border-line sm:grid-cols-5 xl:grid-cols-10">
        {days.map((day, index) => (
          <StripDay key={day.date} day={day} index={index} company={company} />
        ))}
      </ol>
    </Panel>
  );
}

function StripDay({ day, index, company }: { day: Day; index: number; company: string }) {
  const t = useTranslations("dashboard.strip");
  const locale = useLocale();
  const weekdays = new Map<string, string>(Object.entries(useMessages().radar.calendar.weekday));
  const [ours, theirs, duties] = [day.purchase, day.sales, day.company];
  const total = ours + theirs + duties;
  const name = weekdays.get(String(weekday(day.date))) ?? "";
  const near = index === 0 ? t("today") : index === 1 ? t("tomorrow") : null;
  const content = (
    <>
      <span className="flex items-baseline justify-between gap-2 text-xs text-ink-soft">
        <span className="truncate xl:hidden">{near ?? name}</span>
        {/* Three letters where ten days stand side by side. */}
        <span className="max-xl:hidden">{index === 0 ? near : name.slice(0, 3)}</span>
        <time dateTime={day.date} className="whitespace-nowrap">
          <span className="sr-only">{formatDate(day.date, locale)}</span>
          <span aria-hidden="true">
            {Number(day.date.slice(8))}.{Number(day.date.slice(5, 7))}.
          </span>
        </time>
      </span>
      <span
        className={classNames(
          "text-lg font-semibold tabular-nums",
          total === 0 ? "text-ink-faint" : index < 3 ? "text-danger-text" : "text-ink",
        )}
      >
        {total}
      </span>
      <span className="flex flex-col sm:min-h-8 text-xs text-ink-soft">
        {day.isOff ? <span className="sr-only">{t("off")}</span> : null}
        {total === 0 ? <span className="sr-only">{t("none")}</span> : null}
        {ours > 0 ? <span>{t("ours", { count: ours })}</span> : null}
        {theirs > 0 ? <span>{t("theirs", { count: theirs })}</span> : null}
        {duties > 0 ? <span>{t("duties", { count: duties })}</span> : null}
      </span>
    </>
  );
  const classes = "flex h-full min-w-0 flex-col gap-0.5 px-3 py-2";
  return (
    <li
      aria-current={index === 0 ? "date" : undefined}
      className={classNames(
        "min-w-0 border-r border-b border-line xl:border-b-0 xl:last:border-r-0",
        day.isOff && "bg-canvas",
      )}
    >
      {total === 0 ? (
        <div className={classes}>{content}</div>
      ) : (
        <Link
          href={deadlineAddress(`/${company}/deadlines`, { ...everyDeadline, day: day.date })}
          className={classNames(classes, "-outline-offset-2 hover:bg-sunken")}
        >
          {content}
        </Link>
      )}
    </li>
  );
}
