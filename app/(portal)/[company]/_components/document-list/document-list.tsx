"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "#app/_components/button.tsx";
import { type Column, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { type TabLink, TabLinks } from "#app/_components/tab-links.tsx";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterBar } from "./filters/filter-bar.tsx";
import { PhoneFilters } from "./filters/phone-filters.tsx";
import type { useSelection } from "./use-selection.ts";

type Row = { id: string; number: string | null; payable: string; currency: string };
type Query = ComponentProps<typeof StaleNotice>["query"] & ComponentProps<typeof ShowMore>["query"];

const keyNames = { down: "J", up: "K", choose: "X", range: "Shift+X", open: "Enter" };

/** The frame of a list of documents: heading, tabs, search, filters, rows with keys and boxes, and what is done to the chosen. */
export function DocumentList<Listed extends Row>({
  title,
  path,
  tabs,
  search,
  filters,
  busy,
  isFirst,
  tools,
  actions,
  notices,
  emptyText,
  columns,
  rows,
  query,
  selection,
  bulkActions,
}: {
  title: string;
  path: string;
  tabs: { label: string; entries: readonly TabLink[] };
  search: Omit<ComponentProps<typeof SearchBox>, "addressOf" | "busy"> & { onSearch: (text: string) => void };
  filters: ComponentProps<typeof PhoneFilters>;
  /** Another view is on its way. */
  busy: boolean;
  /** Nothing is asked: an empty list is one that never had a document. */
  isFirst: boolean;
  /** Columns, export, keys. */
  tools: ReactNode;
  /** Buttons beside the heading; in an empty list they stand in its middle too. */
  actions: ReactNode;
  /** What is to be known before the rows. */
  notices?: ReactNode;
  emptyText: string;
  columns: readonly Column<Listed>[];
  rows: readonly Listed[];
  query: Query;
  selection: ReturnType<typeof useSelection>;
  bulkActions: ReactNode;
}) {
  const t = useTranslations("bulk");
  const empty = useTranslations("empty");
  const clearFilters = useTranslations("common")("clearFilters");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const isFiltered = search.search !== "" || filters.entries.some(({ said }) => said !== null);
  const chosen = rows.filter(({ id }) => selection.selected.has(id));
  return (
    <>
      <PageHeader title={title} actions={actions} />
      <TabLinks label={tabs.label} tabs={tabs.entries} busy={busy} />
      <div className="flex flex-col gap-2" data-screen-only>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <SearchBox {...search} busy={busy} />
          <div className="flex flex-wrap items-center gap-2">
            <PhoneFilters {...filters} />
            {tools}
          </div>
        </div>
        <FilterBar entries={filters.entries} onClearAll={filters.onClearAll} />
      </div>
      <StaleNotice query={query} />
      {notices}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState
            text={isFiltered ? empty("nothingFound") : emptyText}
            action={
              isFiltered ? (
                <Button onClick={filters.onClearAll}>{clearFilters}</Button>
              ) : isFirst ? (
                <div className="flex flex-wrap justify-center gap-2">{actions}</div>
              ) : null
            }
          />
        ) : (
          <DataTable
            tall
            busy={busy}
            caption={`${title}. ${t("keys", keyNames)}`}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${path}/${id}`}
            selection={{
              selected: selection.selected,
              mayBeSelected: () => true,
              onToggle: selection.toggle,
              onToggleAll: selection.toggleAll,
              allSelected: selection.allSelected,
              rowLabel: ({ number }) => t("select", { number: number ?? withoutNumber }),
              allLabel: t("selectAll"),
            }}
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
