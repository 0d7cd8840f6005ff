"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Panel } from "#app/_components/panel.tsx";

/** As high as the chart will be. */
function Waiting() {
  return <div className="h-80" aria-busy="true" />;
}

const MonthsChart = dynamic(() => import("./months-chart.tsx").then((module) => module.MonthsChart), {
  ssr: false,
  loading: Waiting,
});

/** The chart is fetched apart, code and figures: the rest of the page waits for neither. */
export function MonthsPanel({ company }: { company: string }) {
  const t = useTranslations("dashboard.months");
  return (
    <Panel title={t("title")} flush>
      <MonthsChart company={company} waiting={<Waiting />} />
    </Panel>
  );
}
