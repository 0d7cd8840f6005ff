"use client";

import { Bookmark, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { DocumentList } from "#app/(portal)/[company]/_components/document-list/document-list.tsx";
import { useSelection } from "#app/(portal)/[company]/_components/document-list/use-selection.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import { type SalesView, withQuery, writeSalesView } from "#server/domain/listing/list-address.ts";
import { listTabs } from "#server/domain/listing/list-query.ts";
import { BulkSendDialog, type BulkSendScope } from "./bulk-send-dialog.tsx";
import { BulkSends } from "./bulk-sends.tsx";
import { ImportInvoice } from "./import-invoice.tsx";
import { NewInvoice } from "./new-invoice.tsx";
import { salesListDelayMs } from "./sales-list-delay.ts";
import { useSalesColumns } from "./use-sales-columns.tsx";

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
  const columns = useSalesColumns();
  const path = `/${company.slug}/sales`;
  const drafts = rows.filter(({ state }) => state === "draft").map(({ id }) => id);
  const selection = useSelection(drafts, may.send);
  const [sending, setSending] = useState<BulkSendScope | null>(null);
  const sendChosen = () => setSending({ invoiceIds: [...selection.selected] });
  useShortcut("e", may.send && selection.selected.size > 0, sendChosen);
  const draftCount = counts.drafts;
  const sendAll =
    may.send && draftCount > 1 ? (
      <Button
        size="small"
        variant="ghost"
        icon={<Send />}
        className="shrink whitespace-normal text-left"
        onClick={() => setSending({ filter })}
      >
        {bulk("sendAllDrafts", { count: draftCount })}
      </Button>
    ) : null;
  return (
    <>
      <DocumentList
        title={t("title")}
        path={path}
        filter={{ tab: filter.tab, search: filter.q }}
        addressOf={({ tab, search }) =>
          withQuery(path, writeSalesView({ ...view, filter: { ...filter, tab, q: search } }))
        }
        tabs={{
          label: t("tabs.label"),
          entries: listTabs.map((tab) => ({ tab, label: t(`tabs.${tab}`), count: counts.tabs[tab].count })),
        }}
        searchLabel={t("search")}
        actions={
          <>
            <LinkButton variant="ghost" icon={<Bookmark />} href={`${path}/templates`}>
              {templates("title")}
            </LinkButton>
            {may.import ? <ImportInvoice company={company.slug} /> : null}
            {may.create ? <NewInvoice company={company.slug} /> : null}
          </>
        }
        notices={
          <>
            <BulkSends company={company.slug} path={path} mayStop={may.send} />
            {sendAll === null ? null : (
              <div className="flex" data-screen-only>
                {sendAll}
              </div>
            )}
          </>
        }
        emptyText={t(`empty.${filter.tab}`)}
        columns={columns}
        rows={rows}
        query={query}
        selection={selection}
        mayBeSelected={may.send ? ({ state }) => state === "draft" : undefined}
        bulkActions={
          <Button variant="primary" icon={<Send />} onClick={sendChosen}>
            {bulk("sendChosen")}
          </Button>
        }
      />
      <BulkSendDialog
        company={company}
        scope={sending}
        onClose={() => setSending(null)}
        onStarted={selection.clear}
      />
    </>
  );
}
