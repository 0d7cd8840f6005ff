"use client";

import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#app/_components/data-table.tsx";
import { DateText } from "#app/_components/date-text.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Panel } from "#app/_components/panel.tsx";
import type { Exchange } from "./exchange-panels.tsx";

type Stream = Exchange["streams"][number];

/** Each way of hearing from SEF without being told: when it last worked, and what only it has found. */
export function StreamsPanel({ streams }: { streams: readonly Stream[] }) {
  const t = useTranslations("exchange.streams");
  const columns: Column<Stream>[] = [
    { key: "name", header: t("name"), cell: ({ stream }) => t(stream) },
    {
      key: "lastSuccess",
      header: t("lastSuccess"),
      cell: ({ lastSuccessAt }) =>
        lastSuccessAt === null ? (
          <span className="text-ink-faint">{t("never")}</span>
        ) : (
          <MomentText instant={lastSuccessAt} relative />
        ),
    },
    {
      key: "sweptThrough",
      header: t("sweptThrough"),
      cell: ({ sweptThrough }) => (sweptThrough === null ? null : <DateText date={sweptThrough} />),
      from: "md",
    },
    { key: "missed", header: t("missed"), cell: ({ missed }) => missed, align: "right" },
  ];
  return (
    <Panel title={t("title")} lead={t("lead")} flush>
      <DataTable caption={t("title")} columns={columns} rows={streams} rowKey={({ stream }) => stream} />
    </Panel>
  );
}
