"use client";

import Link from "next/link";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { deadlineAddress, everyDeadline } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { formatDate } from "#server/messages/format.ts";
import { describeVatPeriod } from "#server/messages/vat-period-text.ts";

const nearDays = 3;

/** How long until VAT is to be recorded and declared. */
export function VatCountdown({ company }: { company: string }) {
  const t = useTranslations("dashboard.vat");
  const locale = useLocale();
  const messages = useMessages();
  const [vat] = trpc.dashboard.vatCountdown.useSuspenseQuery({ company }, { refetchInterval: 600_000 });
  const path = `/${company}/deadlines`;
  return (
    <Panel
      title={t("title")}
      flush
      actions={
        <Link
          href={`/${company}/settings/organization`}
          className="inline-flex min-h-6 items-center text-sm text-accent-text hover:underline"
        >
          {t("change")}
        </Link>
      }
    >
      {vat.duties.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm text-ink-soft">{t("notPayer")}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {vat.duties.map(({ clock, period, earliest, latest, daysLeft }) => (
            <li key={clock} className="relative flex flex-col gap-0.5 px-4 py-2 hover:bg-sunken">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <Link
                  href={deadlineAddress(path, { ...everyDeadline, subject: "company", clock })}
                  className="text-sm -outline-offset-2 after:absolute after:inset-0"
                >
                  {t(clock)} · {describeVatPeriod(period, messages, locale)}
                </Link>
                <span
                  className={classNames(
                    "font-semibold tabular-nums",
                    daysLeft <= nearDays ? "text-danger-text" : "text-ink",
                  )}
                >
                  {daysLeft === 0 ? t("today") : t("left", { count: daysLeft })}
                </span>
              </span>
              <span className="text-xs text-ink-soft">
                {t("until", { date: formatDate(earliest, locale) })}
                {latest === earliest ? null : `, ${t("moved", { date: formatDate(latest, locale) })}`}
              </span>
            </li>
          ))}
          {vat.ownFilingDay === null ? null : (
            <li className="px-4 py-2 text-sm text-ink-soft">
              {t("ownFiling", { date: formatDate(vat.ownFilingDay, locale) })}
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}
