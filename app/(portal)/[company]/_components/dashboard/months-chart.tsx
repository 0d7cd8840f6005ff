"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { purchaseAddress, salesAddress } from "#server/domain/listing/list-address.ts";
import { describeVatPeriod } from "#server/messages/vat-period-text.ts";
import { ChartPatterns, outcomes, Swatch } from "./chart-patterns.tsx";
import { MonthBar } from "./month-bar.tsx";

type Month = Outputs["dashboard"]["months"][number];

const columnWidth = 56;
const barHeight = 100;
const labelHeight = 24;
const left = 56;
const width = left + 12 * columnWidth;
const height = 2 * barHeight + labelHeight;

/** Outgoing documents upwards, incoming ones downwards, by month; each bar leads to the list that it counts. */
export function MonthsChart({ company, waiting }: { company: string; waiting: ReactNode }) {
  const t = useTranslations("dashboard.months");
  const locale = useLocale();
  const messages = useMessages();
  const patternId = useId();
  const query = trpc.dashboard.months.useQuery({ company }, { staleTime: 60_000 });
  if (query.error) return <StaleNotice query={query} />;
  if (query.data === undefined) return waiting;
  const months = query.data;
  const most = Math.max(1, ...months.flatMap(({ sales, purchase }) => [totalOf(sales), totalOf(purchase)]));
  const nameOf = ({ month }: Month) => describeVatPeriod(month, messages, locale);
  return (
    <div className="flex flex-col gap-3 border-t border-line p-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
        {outcomes.map((outcome) => (
          <li key={outcome} className="flex items-center gap-1.5">
            <Swatch outcome={outcome} patternId={patternId} />
            {t(`outcome.${outcome}`)}
          </li>
        ))}
      </ul>
      <div className="relative">
        <div ref={showNewest} className="overflow-x-auto">
          <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full min-w-[38rem] text-[11px]">
            <title>{t("title")}</title>
            <ChartPatterns id={patternId} />
            <line x1={left} x2={width} y1={barHeight} y2={barHeight} className="stroke-line" />
            <line
              x1={left}
              x2={width}
              y1={barHeight + labelHeight}
              y2={barHeight + labelHeight}
              className="stroke-line"
            />
            <text x={left - 6} y={10} textAnchor="end" className="fill-ink-faint">
              {most}
            </text>
            {months.map((month, index) => {
              const x = left + index * columnWidth;
              const { from, to } = month;
              const shared = { x: x + 10, width: columnWidth - 20, most, barHeight, patternId };
              return (
                <g key={month.month}>
                  <MonthBar
                    {...shared}
                    counts={month.sales}
                    base={barHeight}
                    upwards
                    href={salesAddress(`/${company}/sales`, { from, to })}
                    label={t("bar.sales", { month: nameOf(month), count: totalOf(month.sales) })}
                  />
                  <text
                    x={x + columnWidth / 2}
                    y={barHeight + 16}
                    textAnchor="middle"
                    className="fill-ink-soft"
                  >
                    {Number(month.month.slice(5))}.{month.month.slice(2, 4)}.
                  </text>
                  <MonthBar
                    {...shared}
                    counts={month.purchase}
                    base={barHeight + labelHeight}
                    upwards={false}
                    href={purchaseAddress(`/${company}/purchases`, { from, to })}
                    label={t("bar.purchases", { month: nameOf(month), count: totalOf(month.purchase) })}
                  />
                </g>
              );
            })}
          </svg>
        </div>
        {/* Stay where they are while the months move under them. */}
        <p className="pointer-events-none absolute bottom-[56%] left-0 rounded bg-surface/85 pr-1 text-xs text-ink-soft">
          {t("sales")}
        </p>
        <p className="pointer-events-none absolute top-[56%] left-0 rounded bg-surface/85 pr-1 text-xs text-ink-soft">
          {t("purchases")}
        </p>
      </div>
      <MonthsTable months={months} nameOf={nameOf} />
    </div>
  );
}

/** The same figures for those who do not see the chart. */
function MonthsTable({ months, nameOf }: { months: readonly Month[]; nameOf: (month: Month) => string }) {
  const t = useTranslations("dashboard.months");
  return (
    <div className="sr-only">
      <table>
        <caption>{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            {(["sales", "purchases"] as const).flatMap((direction) =>
              outcomes.map((outcome) => (
                <th key={`${direction}-${outcome}`} scope="col">
                  {t(direction)}: {t(`outcome.${outcome}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{nameOf(month)}</th>
              {outcomes.map((outcome) => (
                <td key={`sales-${outcome}`}>{month.sales[outcome]}</td>
              ))}
              {outcomes.map((outcome) => (
                <td key={`purchase-${outcome}`}>{month.purchase[outcome]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the chart is wider than its place, as on phones, the last months are what one looks for. */
function showNewest(element: HTMLElement | null): void {
  if (element !== null) element.scrollLeft = element.scrollWidth;
}

function totalOf(counts: Month["sales"]): number {
  return outcomes.reduce((total, outcome) => total + counts[outcome], 0);
}
