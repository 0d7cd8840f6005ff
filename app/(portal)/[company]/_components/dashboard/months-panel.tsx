"use client";

import { useTranslations } from "next-intl";
import { latePart, OnceAwake } from "#app/_components/late-part.tsx";
import { Panel } from "#app/_components/panel.tsx";

/** As high as the chart will be. */
function Waiting() {
  return <div className="h-80" aria-busy="true" />;
}

const MonthsChart = latePart(() => import("./months-chart.tsx").then(({ MonthsChart }) => MonthsChart));

/** The chart is fetched apart, code and figures: the rest of the page waits for neither. */
export function MonthsPanel({ company }: { company: string }) {
  const t = useTranslations("dashboard.months");
  return (
    <Panel title={t("title")} flush>
      <OnceAwake waiting={<Waiting />}>
        <MonthsChart company={company} waiting={<Waiting />} />
      </OnceAwake>
    </Panel>
  );
}
