"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { searchAddress } from "#app/(portal)/[company]/_data/list-filter.ts";
import { NewPartner } from "./new-partner.tsx";
import { NoPartners } from "./no-partners.tsx";
import { usePartnerColumns } from "./use-partner-columns.tsx";

/** Customers and suppliers by name. Most come from documents; nobody types them in twice. */
export function PartnersList({
  company,
  search,
  mayEdit,
}: {
  company: string;
  search: string;
  mayEdit: boolean;
}) {
  const t = useTranslations("partners");
  const nothingFound = useTranslations("empty")("nothingFound");
  const [{ pages }, query] = trpc.partners.list.useSuspenseInfiniteQuery(
    { company, search },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const rows = pages.flatMap((page) => page.items);
  const columns = usePartnerColumns();
  const path = `/${company}/partners`;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          mayEdit ? <NewPartner company={company} typed={rows.length === 0 ? search : ""} /> : undefined
        }
      />
      <SearchBox label={t("search")} search={search} addressOf={(wanted) => searchAddress(path, wanted)} />
      <StaleNotice query={query} />
      <Panel flush>
        {rows.length === 0 ? (
          search === "" ? (
            <NoPartners company={company} mayEdit={mayEdit} />
          ) : (
            <EmptyState text={nothingFound} />
          )
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
