"use client";

import { Bookmark, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FirstUse, latePart } from "#app/_components/late-part.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { ColumnChoice } from "#app/(portal)/[company]/_components/document-list/column-choice.tsx";
import { DocumentList } from "#app/(portal)/[company]/_components/document-list/document-list.tsx";
import { ExportMenu } from "#app/(portal)/[company]/_components/document-list/export-menu.tsx";
import { KeyHelp, type ListAct } from "#app/(portal)/[company]/_components/document-list/key-help.tsx";
import { OrderField } from "#app/(portal)/[company]/_components/document-list/order-field.tsx";
import { SavedViews } from "#app/(portal)/[company]/_components/document-list/saved-views.tsx";
import { useListAddress } from "#app/(portal)/[company]/_components/document-list/use-list-address.ts";
import { useSelection } from "#app/(portal)/[company]/_components/document-list/use-selection.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import { askOfSales, type SalesView, writeSalesView } from "#server/domain/listing/list-address.ts";
import { listTabs } from "#server/domain/listing/list-words.ts";
import { everySale, salesColumns, salesSorts } from "#server/domain/listing/sales-list.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";
import type { BulkSendScope } from "./bulk-send-dialog.tsx";
import { BulkSends } from "./bulk-sends.tsx";
import { ImportInvoice } from "./import-invoice.tsx";
import { NewInvoice } from "./new-invoice.tsx";
import { salesListDelayMs } from "./sales-list-delay.ts";
import { useSalesColumns, useSalesSortNames } from "./use-sales-columns.tsx";
import { useSalesFilters } from "./use-sales-filters.tsx";

const BulkSendDialog = latePart(() =>
  import("./bulk-send-dialog.tsx").then(({ BulkSendDialog }) => BulkSendDialog),
);

/** Outgoing documents, last changed first; the list follows what happens without being asked. */
export function SalesList({
  company,
  view,
  may,
}: {
  company: { slug: string; name: string };
  view: SalesView;
  may: { import: boolean; create: boolean; send: boolean };
}) {
  const t = useTranslations("sales");
  const templates = useTranslations("templates");
  const bulk = useTranslations("bulk");
  const { filter, sort } = view;
  const [{ pages }, query] = trpc.invoices.list.useSuspenseInfiniteQuery(
    { company: company.slug, filter, sort },
    {
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) => salesListDelayMs(state.data?.pages.flatMap((page) => page.items) ?? []),
    },
  );
  const rows = pages.flatMap((page) => page.items);
  const [counts] = trpc.invoices.counts.useSuspenseQuery(
    { company: company.slug, filter },
    { refetchInterval: salesListDelayMs(rows) },
  );
  const path = `/${company.slug}/sales`;
  const address = useListAddress({ path, view, write: writeSalesView });
  const { shown, go, linkTo } = address;
  const ask = (change: Partial<SalesFilter>) => go((wanted) => askOfSales(wanted, change));
  const columns = useSalesColumns(shown, (order) => linkTo((wanted) => ({ ...wanted, sort: order })));
  const entries = useSalesFilters({ company: company.slug, filter: shown.filter, onChange: ask });
  const sortNames = useSalesSortNames();

  const selection = useSelection(rows.map(({ id }) => id));
  const [sending, setSending] = useState<BulkSendScope | null>(null);
  const draftsOf = (chosen: ReadonlySet<string>) =>
    rows.filter(({ id, state }) => state === "draft" && chosen.has(id)).map(({ id }) => id);
  const drafts = draftsOf(selection.selected);
  const send = (invoiceIds: string[]) => (invoiceIds.length > 0 ? setSending({ invoiceIds }) : undefined);
  useShortcut("e", may.send, () => send(draftsOf(selection.chosenOrFocused())));
  const acts: ListAct[] = [
    ...(may.create ? ["create" as const] : []),
    ...(may.send ? ["send" as const] : []),
  ];
  const isFirst = address.query === "";
  const actions = (
    <>
      <LinkButton variant="ghost" icon={<Bookmark />} href={`${path}/templates`}>
        {templates("title")}
      </LinkButton>
      {may.import ? <ImportInvoice company={company.slug} /> : null}
      {may.create ? <NewInvoice company={company.slug} /> : null}
    </>
  );
  return (
    <>
      <DocumentList
        title={t("title")}
        path={path}
        tabs={{
          label: t("tabs.label"),
          entries: listTabs.map((tab) => {
            const { href, onClick } = linkTo((wanted) => ({ ...wanted, filter: { ...wanted.filter, tab } }));
            const isOpen = tab === shown.filter.tab;
            return { ...counts.tabs[tab], href, onOpen: onClick, label: t(`tabs.${tab}`), active: isOpen };
          }),
        }}
        search={{
          label: t("search"),
          search: filter.q,
          onSearch: (q) => go((wanted) => ({ ...wanted, filter: { ...wanted.filter, q } }), "replace"),
        }}
        filters={{
          entries,
          order: (
            <OrderField
              order={shown.sort}
              names={salesSorts.map((by) => ({ by, label: sortNames[by] }))}
              onChange={(order) => go((wanted) => ({ ...wanted, sort: order }))}
            />
          ),
          onClearAll: () => go((wanted) => askOfSales(wanted, { ...everySale, tab: wanted.filter.tab })),
        }}
        busy={address.pending}
        isFirst={isFirst}
        tools={
          <>
            <SavedViews company={company.slug} list="sales" path={path} query={address.query} />
            <ColumnChoice
              options={salesColumns.map((value) => ({ value, label: t(`columns.${value}`) }))}
              standard={salesColumns}
              chosen={shown.columns}
              onChange={(chosen) => go((wanted) => ({ ...wanted, columns: chosen }))}
            />
            <ExportMenu company={company.slug} list="sales" query={address.query} />
            <KeyHelp acts={acts} />
          </>
        }
        actions={actions}
        notices={
          <>
            <BulkSends company={company.slug} path={path} mayStop={may.send} />
            {may.send && counts.drafts > 1 ? (
              <div className="flex" data-screen-only>
                <Button
                  size="small"
                  variant="ghost"
                  icon={<Send />}
                  wraps
                  className="text-left"
                  onClick={() => setSending({ filter })}
                >
                  {bulk("sendAllDrafts", { count: counts.drafts })}
                </Button>
              </div>
            ) : null}
          </>
        }
        emptyText={t(`empty.${filter.tab}`)}
        columns={columns}
        rows={rows}
        query={query}
        selection={selection}
        bulkActions={
          may.send && drafts.length > 0 ? (
            <Button variant="primary" icon={<Send />} onClick={() => send(drafts)}>
              {bulk("sendChosen")}
            </Button>
          ) : null
        }
      />
      <FirstUse when={sending !== null}>
        <BulkSendDialog
          company={company}
          scope={sending}
          onClose={() => setSending(null)}
          onStarted={selection.clear}
        />
      </FirstUse>
    </>
  );
}
