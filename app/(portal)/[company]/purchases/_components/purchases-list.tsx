"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FirstUse, latePart } from "#app/_components/late-part.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Decision } from "#app/(portal)/[company]/_components/document-list/bulk-decision-dialog.tsx";
import { BulkDecisions } from "#app/(portal)/[company]/_components/document-list/bulk-decisions.tsx";
import { ColumnChoice } from "#app/(portal)/[company]/_components/document-list/column-choice.tsx";
import { DocumentList } from "#app/(portal)/[company]/_components/document-list/document-list.tsx";
import { ExportMenu } from "#app/(portal)/[company]/_components/document-list/export-menu.tsx";
import { KeyHelp } from "#app/(portal)/[company]/_components/document-list/key-help.tsx";
import { OrderField } from "#app/(portal)/[company]/_components/document-list/order-field.tsx";
import { SavedViews } from "#app/(portal)/[company]/_components/document-list/saved-views.tsx";
import { useListAddress } from "#app/(portal)/[company]/_components/document-list/use-list-address.ts";
import { useSelection } from "#app/(portal)/[company]/_components/document-list/use-selection.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import { askOfPurchases, type PurchaseView, writePurchaseView } from "#server/domain/listing/list-address.ts";
import { listTabs } from "#server/domain/listing/list-words.ts";
import { everyPurchase, purchaseColumns, purchaseSorts } from "#server/domain/listing/purchase-list.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";
import { DecideAll } from "./decide-all.tsx";
import { RequestTrial, TrialNotice } from "./request-trial.tsx";
import {
  standardPurchaseColumns,
  usePurchaseColumns,
  usePurchaseSortNames,
} from "./use-purchase-columns.tsx";
import { usePurchaseFilters } from "./use-purchase-filters.tsx";

const BulkDecisionDialog = latePart(() =>
  import("#app/(portal)/[company]/_components/document-list/bulk-decision-dialog.tsx").then(
    ({ BulkDecisionDialog }) => BulkDecisionDialog,
  ),
);

type Plan = Outputs["bulk"]["planDecision"];

const quietMs = 10_000;
const expectingMs = 2_000;
/** A trial invoice arrives in seconds; after this nobody waits for it any more. */
const expectedWithinMs = 60_000;

/** Incoming documents, the nearest term first; they arrive by themselves. */
export function PurchasesList({
  company,
  view,
  may,
}: {
  company: string;
  view: PurchaseView;
  may: { try: boolean; decide: boolean };
}) {
  const t = useTranslations("purchases");
  const bulk = useTranslations("bulk");
  const listing = useTranslations("listing");
  const [requestedAt, setRequestedAt] = useState<number | null>(null);
  const { filter, sort } = view;
  const delayMs = () =>
    requestedAt !== null && Date.now() - requestedAt < expectedWithinMs ? expectingMs : quietMs;
  const [{ pages }, query] = trpc.purchases.list.useSuspenseInfiniteQuery(
    { company, filter, sort },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: delayMs },
  );
  const rows = pages.flatMap((page) => page.items);
  const [counts] = trpc.purchases.counts.useSuspenseQuery({ company, filter }, { refetchInterval: delayMs });
  const path = `/${company}/purchases`;
  const address = useListAddress({ path, view, write: writePurchaseView });
  const { shown, go, linkTo } = address;
  const ask = (change: Partial<PurchaseFilter>) => go((wanted) => askOfPurchases(wanted, change));
  const columns = usePurchaseColumns(shown, (order) => linkTo((wanted) => ({ ...wanted, sort: order })));
  const entries = usePurchaseFilters({ company, filter: shown.filter, onChange: ask });
  const sortNames = usePurchaseSortNames();

  const selection = useSelection(rows.map(({ id }) => id));
  /** Rows that were chosen, or all that the view holds. */
  const [asked, setAsked] = useState<{ decision: Decision; of: ReadonlySet<string> | Plan } | null>(null);
  const undecided = (chosen: ReadonlySet<string>) =>
    rows.filter((row) => isUndecided(row) && chosen.has(row.id));
  // With nothing chosen the keys are about the row that one is on.
  const decide = (decision: Decision) => {
    const ids = new Set(undecided(selection.chosenOrFocused()).map(({ id }) => id));
    if (ids.size > 0) setAsked({ decision, of: ids });
  };
  useShortcut("a", may.decide, () => decide("accept"));
  useShortcut("r", may.decide, () => decide("reject"));
  const plan = asked !== null && "rows" in asked.of ? asked.of : null;
  const toDecide = asked === null ? [] : "rows" in asked.of ? asked.of.rows : undecided(asked.of);
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
              names={purchaseSorts.map((by) => ({ by, label: sortNames[by] }))}
              onChange={(order) => go((wanted) => ({ ...wanted, sort: order }))}
            />
          ),
          onClearAll: () =>
            go((wanted) => askOfPurchases(wanted, { ...everyPurchase, tab: wanted.filter.tab })),
        }}
        busy={address.pending}
        isFirst={address.query === ""}
        tools={
          <>
            <SavedViews company={company} list="purchases" path={path} query={address.query} />
            <ColumnChoice
              options={purchaseColumns.map((value) => ({ value, label: t(`columns.${value}`) }))}
              standard={standardPurchaseColumns}
              chosen={shown.columns}
              onChange={(chosen) => go((wanted) => ({ ...wanted, columns: chosen }))}
            />
            <ExportMenu company={company} list="purchases" query={address.query} />
            <KeyHelp acts={may.decide ? ["accept", "reject"] : []} />
          </>
        }
        actions={
          may.try ? <RequestTrial company={company} onRequested={() => setRequestedAt(Date.now())} /> : null
        }
        notices={
          <>
            <BulkDecisions company={company} path={path} mayStop={may.decide} />
            {may.decide && counts.undecided > 1 ? (
              <DecideAll
                company={company}
                filter={filter}
                count={counts.undecided}
                onPlanned={(decision, of) => setAsked({ decision, of })}
              />
            ) : null}
            {requestedAt === null ? null : (
              <TrialNotice arrived={rows.some(({ receivedAt }) => receivedAt.getTime() > requestedAt)} />
            )}
          </>
        }
        emptyText={t(`empty.${filter.tab}`)}
        columns={columns}
        rows={rows}
        query={query}
        selection={selection}
        bulkActions={
          may.decide && undecided(selection.selected).length > 0 ? (
            <>
              <Button variant="primary" icon={<Check />} onClick={() => decide("accept")}>
                {bulk("acceptChosen")}
              </Button>
              <Button icon={<X />} onClick={() => decide("reject")}>
                {bulk("rejectChosen")}
              </Button>
            </>
          ) : null
        }
      />
      <FirstUse when={asked !== null}>
        <BulkDecisionDialog
          company={company}
          decision={asked?.decision ?? null}
          rows={toDecide}
          note={
            plan !== null && plan.beyond > 0 ? (
              <p className="text-sm">{bulk("decisionsBeyond", { count: plan.beyond })}</p>
            ) : plan === null && toDecide.length < selection.selected.size ? (
              <p className="text-sm">{listing("deciding", { count: toDecide.length })}</p>
            ) : null
          }
          onClose={() => setAsked(null)}
          onStarted={selection.clear}
        />
      </FirstUse>
    </>
  );
}

function isUndecided({ status }: { status: string }): boolean {
  return status === "New" || status === "Seen" || status === "ReNotified";
}
