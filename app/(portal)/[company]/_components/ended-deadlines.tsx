"use client";

import { useLocale, useTranslations } from "next-intl";
import { endReasons } from "#server/domain/deadline/how-it-ended.ts";
import { formatDate } from "#server/messages/format.ts";
import type { DeadlineRow } from "./deadline-panel.tsx";

/** How earlier deadlines of a document ended, the latest first. */
export function EndedDeadlines({ ended }: { ended: readonly DeadlineRow[] }) {
  const t = useTranslations("followedDeadlines");
  const kind = useTranslations("deadlines.kind");
  const locale = useLocale();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-soft">{t("earlier")}</summary>
      <ul className="flex flex-col gap-2 pt-2">
        {ended.map((row) => (
          <li key={row.id} className="flex flex-col">
            <span>
              {kind(row.kind)}, {formatDate(row.earliest, locale)}
            </span>
            <span className="text-ink-soft">
              {row.state === "running" ? null : t(`state.${row.state}`)}: {t(`reason.${reasonOf(row)}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonOf({ endedReason }: DeadlineRow) {
  return endReasons.find((reason) => reason === endedReason) ?? "facts";
}
