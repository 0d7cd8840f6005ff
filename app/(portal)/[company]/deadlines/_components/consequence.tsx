"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import type { RadarRow } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { describeDeadline } from "#server/messages/deadline-text.ts";
import { formatDate } from "#server/messages/format.ts";

/** What silence will mean, a sentence for each outcome; why, and how sure that is, on hover. */
export function Consequence({ row, today }: { row: RadarRow; today: CivilDate }) {
  const t = useTranslations("radar");
  const messages = useMessages();
  const locale = useLocale();
  const direction = row.subject === "purchase" ? "purchase" : "sales";
  return (
    <span className="flex max-w-prose flex-col gap-0.5 text-sm leading-4 font-normal">
      {row.outcomes.map((outcome) => {
        const text = describeDeadline({ deadline: outcome, direction, today }, messages, locale);
        const isStep = outcome.consequence === "renotified";
        return (
          <span
            key={`${outcome.kind}/${outcome.assumption}`}
            title={[text.why, text.uncertainty, text.confidence].filter((each) => each !== null).join(" ")}
            className={classNames(isStep && "text-ink-soft")}
          >
            {text.consequence}
          </span>
        );
      })}
      {row.remindedAt === null ? null : (
        <span className="text-xs text-ink-faint">
          {t("reminded", { date: formatDate(belgradeDay(row.remindedAt), locale) })}
        </span>
      )}
    </span>
  );
}
