"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { useTemplateColumns } from "./use-template-columns.tsx";

export type TemplateRow = Outputs["templates"]["list"][number];
export type Permissions = Outputs["companies"]["current"]["permissions"];

/** What the company invoices again and again, by name. */
export function TemplatesList({ company, permissions }: { company: string; permissions: Permissions }) {
  const t = useTranslations("templates");
  const [rows, query] = trpc.templates.list.useSuspenseQuery({ company });
  const columns = useTemplateColumns(company, permissions);
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("lead")}
        back={{ href: `/${company}/sales`, label: t("back") }}
      />
      <StaleNotice query={query} />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState text={t("empty")} />
        ) : (
          <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={(row) => row.id} />
        )}
      </Panel>
    </>
  );
}
