"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { DateText } from "#app/_components/date-text.tsx";
import { Money } from "#app/_components/money.tsx";
import { standingOf } from "#app/(portal)/[company]/deadlines/_data/days-left.ts";
import type { RadarRow } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { usePeriodName } from "#app/(portal)/[company]/deadlines/_data/use-period-name.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { formatDate } from "#server/messages/format.ts";
import { Consequence } from "./consequence.tsx";
import { DaysLeftBadge } from "./days-left-badge.tsx";

export function useDeadlineColumns(today: CivilDate): Column<RadarRow>[] {
  const t = useTranslations("radar");
  return [
    {
      key: "document",
      header: t("columns.document"),
      cell: (row) => <DocumentOfRow row={row} today={today} />,
    },
    {
      key: "silent",
      header: t("columns.silent"),
      cell: (row) => <WhoIsSilent row={row} />,
      from: "lg",
    },
    {
      key: "consequence",
      header: t("columns.consequence"),
      cell: (row) => <Consequence row={row} today={today} />,
      from: "lg",
    },
    {
      key: "day",
      header: t("columns.day"),
      cell: (row) => <DayOfRow row={row} today={today} />,
      from: "md",
    },
    {
      key: "left",
      header: t("columns.left"),
      cell: (row) => <DaysLeftBadge row={row} today={today} />,
    },
  ];
}

/** Number, or the duty's name; where other columns step back it takes in partner, amount and consequence. */
function DocumentOfRow({ row, today }: { row: RadarRow; today: CivilDate }) {
  const kind = useTranslations("documentKind");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const periodName = usePeriodName();
  const { document, partner } = row;
  const amount = document && <Money amount={document.payable} currency={document.currency} />;
  return (
    <span className="flex flex-col leading-4">
      <span className="wrap-anywhere lg:whitespace-nowrap">
        {document === null ? <DutyName row={row} /> : (document.number ?? withoutNumber)}
      </span>
      <span className="hidden text-xs font-normal whitespace-nowrap text-ink-faint lg:inline">
        {document === null ? (
          periodName(row.period ?? "")
        ) : (
          <>
            {kind(document.typeCode)} · {amount}
          </>
        )}
      </span>
      <span className="flex flex-col gap-1 py-1 font-normal lg:hidden">
        {partner === null ? null : <span className="text-ink-soft wrap-anywhere">{partner.name}</span>}
        {amount}
        <Consequence row={row} today={today} />
      </span>
    </span>
  );
}

function DutyName({ row: { clock } }: { row: RadarRow }) {
  const t = useTranslations("radar.duty");
  return clock === "vatReturn" ? t("vatReturn") : t("vatRecording");
}

function WhoIsSilent({ row: { subject, partner } }: { row: RadarRow }) {
  const t = useTranslations("radar");
  return (
    <span className="flex max-w-44 flex-col leading-4 2xl:max-w-80">
      <span>{subject === "sales" ? t("buyer") : t("we")}</span>
      {partner === null ? null : (
        <span className="truncate text-xs text-ink-faint" title={partner.name}>
          {partner.name}
        </span>
      )}
    </span>
  );
}

/** The day to count with, and the later one where the law leaves it open. */
function DayOfRow({ row, today }: { row: RadarRow; today: CivilDate }) {
  const t = useTranslations("radar");
  const locale = useLocale();
  const { day } = standingOf(row, today);
  const outcome = row.outcomes.find(({ earliest, latest }) => earliest === day || latest === day);
  const isUncertain = outcome !== undefined && outcome.latest !== outcome.earliest;
  return (
    <span className="flex flex-col leading-4">
      <DateText date={outcome?.earliest ?? day} />
      {isUncertain ? (
        <span className="text-xs text-ink-faint">
          {t("latest", { date: formatDate(outcome.latest, locale) })}
        </span>
      ) : null}
    </span>
  );
}
