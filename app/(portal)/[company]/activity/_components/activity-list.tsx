"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { type ActivityFilter, isNarrowed } from "#app/(portal)/[company]/activity/_data/activity-filter.ts";
import { ActivityFilters } from "./activity-filters.tsx";
import { ActivityTable } from "./activity-table.tsx";
import { ChainCheck } from "./chain-check.tsx";

/** Who did what, the newest first, and the proof that nobody has changed it since. */
export function ActivityList({
  company,
  filter,
  actors,
}: {
  company: string;
  filter: ActivityFilter;
  actors: Outputs["activity"]["actors"];
}) {
  const t = useTranslations("activity");
  const [{ pages }, query] = trpc.activity.list.useSuspenseInfiniteQuery(
    { company, ...filter },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const entries = pages.flatMap((page) => page.items);
  const path = `/${company}/activity`;
  const only = entries.find(({ subject }) => subject.key === filter.subject)?.subject;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("lead")} />
      <ChainCheck company={company} />
      <ActivityFilters path={path} filter={filter} actors={actors} only={only} />
      <StaleNotice query={query} />
      <Panel flush>
        {entries.length === 0 ? (
          <EmptyState text={t(isNarrowed(filter) ? "emptyFiltered" : "empty")} />
        ) : (
          <ActivityTable home={`/${company}`} path={path} filter={filter} entries={entries} />
        )}
      </Panel>
      <ShowMore query={query} />
    </>
  );
}
