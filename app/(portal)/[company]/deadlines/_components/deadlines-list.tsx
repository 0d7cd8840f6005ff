"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { BulkDecisions } from "#app/(portal)/[company]/_components/document-list/bulk-decisions.tsx";
import { useSelection } from "#app/(portal)/[company]/_components/document-list/use-selection.ts";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import {
  type DeadlineFilter,
  deadlineAddress,
  isFiltered,
  nothingAsked,
  subjects,
} from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { rowAddress } from "#app/(portal)/[company]/deadlines/_data/row-address.ts";
import { useWantedFilter } from "#app/(portal)/[company]/deadlines/_data/use-wanted-filter.ts";
import { ChosenDeadlines } from "./chosen-deadlines.tsx";
import { DeadlineFilters } from "./deadline-filters.tsx";
import { FeedButton } from "./feed-button.tsx";
import { isActable, type MayAct } from "./row-acts.ts";
import { useDeadlineColumns } from "./use-deadline-columns.tsx";
import { ViewLinks } from "./view-links.tsx";

const quietMs = 20_000;
const keyNames = { down: "J", up: "K", choose: "X", range: "Shift+X", open: "Enter" };

/** What runs against whom, in order of days: both directions and the company's own duties. */
export function DeadlinesList({
  company,
  filter,
  may,
}: {
  company: { slug: string; name: string };
  filter: DeadlineFilter;
  may: MayAct;
}) {
  const t = useTranslations("radar");
  const bulk = useTranslations("bulk");
  const nothingFound = useTranslations("empty")("nothingFound");
  const home = `/${company.slug}`;
  const path = `${home}/deadlines`;
  const [{ pages }, query] = trpc.deadlines.list.useSuspenseInfiniteQuery(
    { company: company.slug, ...filter },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: quietMs },
  );
  const rows = pages.flatMap((page) => page.items);
  const [first] = pages;
  const companyToday = useCompanyToday();
  const today = first?.today ?? companyToday;
  const actable = rows.filter((row) => isActable(row, may));
  const selection = useSelection(
    actable.map(({ id }) => id),
    may.decide || may.remind,
  );
  const columns = useDeadlineColumns(today);
  const wanted = useWantedFilter(path, filter);
  // The search box keeps what is typed; a filter that was taken away empties it.
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    wanted.note(nothingAsked);
    setCleared(cleared + 1);
  };
  return (
    <>
      <PageHeader title={t("title")} actions={<FeedButton company={company} />} />
      <ViewLinks company={company.slug} view="list" />
      <TabLinks
        label={t("subject.label")}
        tabs={subjects.map((subject) => ({
          href: deadlineAddress(path, { ...filter, subject }),
          label: t(`subject.${subject}`),
          active: subject === filter.subject,
          onOpen: () => wanted.note({ subject }),
          ...(first === undefined ? {} : { count: first.counts[subject] }),
        }))}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SearchBox
          key={cleared}
          label={t("search")}
          search={filter.search}
          addressOf={(search) => wanted.addressWith({ search })}
        />
        <DeadlineFilters path={path} filter={filter} onChange={wanted.go} onClear={clear} />
      </div>
      <StaleNotice query={query} />
      <BulkDecisions company={company.slug} path={`${home}/purchases`} mayStop={may.decide} />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState text={isFiltered(filter) ? nothingFound : t(`empty.${filter.subject}`)} />
        ) : (
          <DataTable
            caption={`${t("title")}. ${bulk("keys", keyNames)}`}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={(row) => rowAddress(row, home)}
            selection={{
              selected: selection.selected,
              mayBeSelected: (row) => isActable(row, may),
              onToggle: selection.toggle,
              onToggleAll: selection.toggleAll,
              allSelected: selection.allSelected,
              rowLabel: ({ document }) => bulk("select", { number: document?.number ?? "" }),
              allLabel: bulk("selectAll"),
            }}
          />
        )}
      </Panel>
      <ShowMore query={query} />
      <ChosenDeadlines
        company={company.slug}
        rows={rows.filter(({ id }) => selection.selected.has(id))}
        may={may}
        selection={selection}
      />
    </>
  );
}
