"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import { trpc } from "#app/_trpc/client.ts";
import { SearchBox } from "#app/(portal)/[company]/_components/search-box.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { itemsAddress } from "#app/(portal)/[company]/items/_data/items-address.ts";
import { ImportItems } from "./import-items.tsx";
import { type Item, useItemColumns } from "./use-item-columns.tsx";

const load = () => import("./item-dialog.tsx").then(({ ItemDialog }) => ItemDialog);

/** What the company sells again and again, by name. */
export function ItemsList({
  company,
  search,
  archived,
  mayEdit,
}: {
  company: string;
  search: string;
  archived: boolean;
  mayEdit: boolean;
}) {
  const t = useTranslations("items");
  const nothingFound = useTranslations("empty")("nothingFound");
  const [{ pages }, query] = trpc.items.list.useSuspenseInfiniteQuery(
    { company, search, archived },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const { Dialog, open, close, button } = useLateDialog(load);
  const [edited, setEdited] = useState<Item | "new">("new");
  const createButton = useRef<HTMLButtonElement>(null);
  const isOpen = Dialog !== null;
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // The button of the empty list goes with its first item: the cursor stays with the one above.
      if (document.activeElement === document.body) createButton.current?.focus();
    };
  }, [isOpen]);

  function edit(item: Item | "new") {
    setEdited(item);
    open();
  }

  const rows = pages.flatMap((page) => page.items);
  const columns = useItemColumns({ company, onEdit: mayEdit ? edit : null });
  const path = `/${company}/items`;
  const create = {
    ...button,
    busy: button.busy && edited === "new",
    icon: <Plus />,
    onClick: () => edit("new"),
    children: t("create"),
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          mayEdit ? (
            <>
              <ImportItems company={company} />
              <Button variant="primary" ref={createButton} {...create} />
            </>
          ) : undefined
        }
      />
      <TabLinks
        label={t("tabs.label")}
        tabs={[
          {
            href: itemsAddress(path, { search, archived: false }),
            label: t("tabs.active"),
            active: !archived,
          },
          {
            href: itemsAddress(path, { search, archived: true }),
            label: t("tabs.archived"),
            active: archived,
          },
        ]}
      />
      <SearchBox
        label={t("search")}
        search={search}
        addressOf={(wanted) => itemsAddress(path, { search: wanted, archived })}
      />
      <StaleNotice query={query} />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState
            text={search !== "" ? nothingFound : t(archived ? "emptyArchived" : "empty")}
            action={
              mayEdit && search === "" && !archived ? <Button variant="primary" {...create} /> : undefined
            }
          />
        ) : (
          <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
      </Panel>
      <ShowMore query={query} />
      {Dialog === null ? null : (
        <Dialog
          company={company}
          item={edited === "new" ? null : edited}
          changedReasons={pages[0]?.changedReasons ?? []}
          onClose={close}
        />
      )}
    </>
  );
}
