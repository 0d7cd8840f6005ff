"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import {
  BulkDecisionDialog,
  type Decision,
} from "#app/(portal)/[company]/_components/document-list/bulk-decision-dialog.tsx";
import { BulkDecisions } from "#app/(portal)/[company]/_components/document-list/bulk-decisions.tsx";
import { DocumentList } from "#app/(portal)/[company]/_components/document-list/document-list.tsx";
import { useSelection } from "#app/(portal)/[company]/_components/document-list/use-selection.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import { type PurchaseView, withQuery, writePurchaseView } from "#server/domain/listing/list-address.ts";
import { listTabs } from "#server/domain/listing/list-query.ts";
import { RequestTrial, TrialNotice } from "./request-trial.tsx";
import { usePurchaseColumns } from "./use-purchase-columns.tsx";

const quietMs = 10_000;
const expectingMs = 2_000;
/** A trial invoice arrives in seconds; after this nobody waits for it any more. */
const expectedWithinMs = 60_000;

/** Incoming documents, last received first; they arrive by themselves. */
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
  const [requestedAt, setRequestedAt] = useState<number | null>(null);
  const { filter, sort } = view;
  const delayMs = () =>
    requestedAt !== null && Date.now() - requestedAt < expectedWithinMs ? expectingMs : quietMs;
  const [{ pages }, query] = trpc.purchases.list.useSuspenseInfiniteQuery(
    { company, filter, sort },
    {
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: delayMs,
    },
  );
  const rows = pages.flatMap((page) => page.items);
  const [counts] = trpc.purchases.counts.useSuspenseQuery({ company, filter }, { refetchInterval: delayMs });
  const columns = usePurchaseColumns();
  const path = `/${company}/purchases`;
  const undecided = rows.filter(isUndecided).map(({ id }) => id);
  const selection = useSelection(undecided, may.decide);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  // With nothing chosen the keys are about the row that one is on.
  const decide = (decision: Decision) => {
    if (selection.selected.size > 0 || selection.chooseFocused()) setDeciding(decision);
  };
  useShortcut("a", may.decide, () => decide("accept"));
  useShortcut("r", may.decide, () => decide("reject"));
  return (
    <>
      <DocumentList
        title={t("title")}
        path={path}
        filter={{ tab: filter.tab, search: filter.q }}
        addressOf={({ tab, search }) =>
          withQuery(path, writePurchaseView({ ...view, filter: { ...filter, tab, q: search } }))
        }
        tabs={{
          label: t("tabs.label"),
          entries: listTabs.map((tab) => ({ tab, label: t(`tabs.${tab}`), count: counts.tabs[tab].count })),
        }}
        searchLabel={t("search")}
        actions={
          may.try ? <RequestTrial company={company} onRequested={() => setRequestedAt(Date.now())} /> : null
        }
        notices={
          <>
            <BulkDecisions company={company} path={path} mayStop={may.decide} />
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
        mayBeSelected={may.decide ? isUndecided : undefined}
        bulkActions={
          <>
            <Button variant="primary" icon={<Check />} onClick={() => setDeciding("accept")}>
              {bulk("acceptChosen")}
            </Button>
            <Button icon={<X />} onClick={() => setDeciding("reject")}>
              {bulk("rejectChosen")}
            </Button>
          </>
        }
      />
      <BulkDecisionDialog
        company={company}
        decision={deciding}
        rows={rows.filter(({ id }) => selection.selected.has(id))}
        onClose={() => setDeciding(null)}
        onStarted={selection.clear}
      />
    </>
  );
}

function isUndecided({ status }: { status: string }): boolean {
  return status === "New" || status === "Seen" || status === "ReNotified";
}
