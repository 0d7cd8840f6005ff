"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { listAddress } from "#app/(portal)/[company]/_data/list-filter.ts";
import { type PurchaseTab, purchaseTabs } from "./purchase-tabs.ts";
import { RequestTrial, TrialNotice } from "./request-trial.tsx";
import { usePurchaseColumns } from "./use-purchase-columns.tsx";

const quietMs = 10_000;
const expectingMs = 2_000;
/** A trial invoice arrives in seconds; after this nobody waits for it any more. */
const expectedWithinMs = 60_000;

/** Incoming documents, last received first; they arrive by themselves. */
export function PurchasesList({
  company,
  filter,
  mayTry,
}: {
  company: string;
  filter: { tab: PurchaseTab; search: string };
  mayTry: boolean;
}) {
  const t = useTranslations("purchases");
  const nothingFound = useTranslations("empty")("nothingFound");
  const [requestedAt, setRequestedAt] = useState<number | null>(null);
  const [{ pages }, query] = trpc.purchases.list.useSuspenseInfiniteQuery(
    { company, ...filter },
    {
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: () =>
        requestedAt !== null && Date.now() - requestedAt < expectedWithinMs ? expectingMs : quietMs,
    },
  );
  const rows = pages.flatMap((page) => page.items);
  const counts = pages[0]?.counts;
  const columns = usePurchaseColumns();
  const path = `/${company}/purchases`;
  const trial = mayTry ? (
    <RequestTrial company={company} onRequested={() => setRequestedAt(Date.now())} />
  ) : null;
  const isFirst = filter.tab === "all" && filter.search === "";
  return (
    <>
      <PageHeader title={t("title")} actions={trial} />
      <TabLinks
        label={t("tabs.label")}
        tabs={purchaseTabs.map((tab) => ({
          href: listAddress(path, { tab, search: filter.search }),
          label: t(`tabs.${tab}`),
          active: tab === filter.tab,
          ...(counts === undefined ? {} : { count: counts[tab] }),
        }))}
      />
      <SearchBox
        label={t("search")}
        search={filter.search}
        addressOf={(search) => listAddress(path, { tab: filter.tab, search })}
      />
      <StaleNotice query={query} />
      {requestedAt === null ? null : (
        <TrialNotice arrived={rows.some(({ receivedAt }) => receivedAt.getTime() > requestedAt)} />
      )}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState
            text={filter.search === "" ? t(`empty.${filter.tab}`) : nothingFound}
            action={isFirst ? trial : null}
          />
        ) : (
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `${path}/${row.id}`}
          />
        )}
      </Panel>
      <ShowMore query={query} />
    </>
  );
}
