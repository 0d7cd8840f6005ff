"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { type Column, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import type { useSelection } from "./use-selection.ts";

type Row = { id: string; number: string | null; payable: string; currency: string };
type Query = ComponentProps<typeof StaleNotice>["query"] & ComponentProps<typeof ShowMore>["query"];

const keyNames = { down: "J", up: "K", choose: "X", range: "Shift+X", open: "Enter" };

/** The frame of a list of documents: heading, tabs, search, rows with keys and boxes, and what is done to the chosen. */
export function DocumentList<Tab extends string, Listed extends Row>({
  title,
  path,
  filter,
  addressOf,
  tabs,
  searchLabel,
  actions,
  notices,
  emptyText,
  columns,
  rows,
  query,
  selection,
  mayBeSelected,
  bulkActions,
}: {
  title: string;
  path: string;
  filter: { tab: Tab; search: string };
  addressOf: (filter: { tab: Tab; search: string }) => string;
  tabs: { label: string; entries: readonly { tab: Tab; label: string; count: number }[] };
  searchLabel: string;
  /** Buttons beside the heading; in an empty list they stand in its middle too. */
  actions: ReactNode;
  /** What is to be known before the rows. */
  notices?: ReactNode;
  emptyText: string;
  columns: readonly Column<Listed>[];
  rows: readonly Listed[];
  query: Query;
  selection: ReturnType<typeof useSelection>;
  /** Without it this person can do nothing to rows, and there are no boxes. */
  mayBeSelected?: ((row: Listed) => boolean) | undefined;
  bulkActions: ReactNode;
}) {
  const t = useTranslations("bulk");
  const nothingFound = useTranslations("empty")("nothingFound");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const isFirst = filter.tab === "all" && filter.search === "";
  const chosen = rows.filter(({ id }) => selection.selected.has(id));
  return (
    <>
      <PageHeader title={title} actions={actions} />
      <TabLinks
        label={tabs.label}
        tabs={tabs.entries.map(({ tab, label, count }) => ({
          href: addressOf({ tab, search: filter.search }),
          label,
          active: tab === filter.tab,
          count,
        }))}
      />
      <SearchBox
        label={searchLabel}
        search={filter.search}
        addressOf={(search) => addressOf({ tab: filter.tab, search })}
      />
      <StaleNotice query={query} />
      {notices}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState
            text={filter.search === "" ? emptyText : nothingFound}
            action={isFirst ? <div className="flex flex-wrap justify-center gap-2">{actions}</div> : null}
          />
        ) : (
          <DataTable
            caption={mayBeSelected === undefined ? title : `${title}. ${t("keys", keyNames)}`}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${path}/${id}`}
            selection={
              mayBeSelected && {
                selected: selection.selected,
                mayBeSelected,
                onToggle: selection.toggle,
                onToggleAll: selection.toggleAll,
                allSelected: selection.allSelected,
                rowLabel: ({ number }) => t("select", { number: number ?? withoutNumber }),
                allLabel: t("selectAll"),
              }
            }
          />
        )}
      </Panel>
      <ShowMore query={query} />
      {chosen.length === 0 ? null : (
        <BulkBar rows={chosen} onClear={selection.clear}>
          {bulkActions}
        </BulkBar>
      )}
    </>
  );
}
