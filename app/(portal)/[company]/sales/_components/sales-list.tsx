"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { listAddress } from "#app/(portal)/[company]/_data/list-filter.ts";
import { ImportInvoice } from "./import-invoice.tsx";
import { NewInvoice } from "./new-invoice.tsx";
import { salesListDelayMs } from "./sales-list-delay.ts";
import { type SalesTab, salesTabs } from "./sales-tabs.ts";
import { useSalesColumns } from "./use-sales-columns.tsx";

/** Outgoing documents, last changed first; the list follows what happens without being asked. */
export function SalesList({
  company,
  filter,
  mayImport,
  mayCreate,
}: {
  company: string;
  filter: { tab: SalesTab; search: string };
  mayImport: boolean;
  mayCreate: boolean;
}) {
  const t = useTranslations("sales");
  const templates = useTranslations("templates");
  const nothingFound = useTranslations("empty")("nothingFound");
  const [{ pages }, query] = trpc.invoices.list.useSuspenseInfiniteQuery(
    { company, ...filter },
    {
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) => salesListDelayMs(state.data?.pages.flatMap((page) => page.items) ?? []),
    },
  );
  const rows = pages.flatMap((page) => page.items);
  const counts = pages[0]?.counts;
  const columns = useSalesColumns();
  const path = `/${company}/sales`;
  const isFirst = filter.tab === "all" && filter.search === "";
  const begin = (
    <>
      {mayImport ? <ImportInvoice company={company} /> : null}
      {mayCreate ? <NewInvoice company={company} /> : null}
    </>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton variant="ghost" icon={<Bookmark />} href={`${path}/templates`}>
              {templates("title")}
            </LinkButton>
            {begin}
          </>
        }
      />
      <TabLinks
        label={t("tabs.label")}
        tabs={salesTabs.map((tab) => ({
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
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState
            text={filter.search === "" ? t(`empty.${filter.tab}`) : nothingFound}
            action={isFirst ? <div className="flex flex-wrap justify-center gap-2">{begin}</div> : null}
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
