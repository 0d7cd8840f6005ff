"use client";

import { BellRing, Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FirstUse, latePart } from "#app/_components/late-part.tsx";
import { BulkBar } from "#app/(portal)/[company]/_components/document-list/bulk-bar.tsx";
import type { Decision } from "#app/(portal)/[company]/_components/document-list/bulk-decision-dialog.tsx";
import type { useSelection } from "#app/(portal)/[company]/_components/document-list/use-selection.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";
import type { RadarRow } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { ActScope } from "./act-scope.tsx";
import { documentsOf, isRemindable, type MayAct } from "./row-acts.ts";

const BulkDecisionDialog = latePart(() =>
  import("#app/(portal)/[company]/_components/document-list/bulk-decision-dialog.tsx").then(
    ({ BulkDecisionDialog }) => BulkDecisionDialog,
  ),
);
const ReminderDialog = latePart(() =>
  import("./reminder-dialog.tsx").then(({ ReminderDialog }) => ReminderDialog),
);

/** What can be done to the chosen rows; each act says how many of them it is about, and passes over the others. */
export function ChosenDeadlines({
  company,
  rows,
  may,
  selection,
}: {
  company: string;
  rows: readonly RadarRow[];
  may: MayAct;
  selection: ReturnType<typeof useSelection>;
}) {
  const t = useTranslations("radar.acts");
  const [asked, setAsked] = useState<Decision | "remind" | null>(null);
  const decidable = rows.filter((row) => may.decide && row.decidable);
  const remindable = rows.filter((row) => may.remind && isRemindable(row));
  const toDecide = documentsOf(decidable);
  const toRemind = documentsOf(remindable);
  // With nothing chosen the keys are about the row that one is on.
  const decide = (decision: Decision) => {
    if (toDecide.length > 0 || (rows.length === 0 && selection.chooseFocused())) setAsked(decision);
  };
  useShortcut("a", may.decide, () => decide("accept"));
  useShortcut("r", may.decide, () => decide("reject"));
  return (
    <>
      {rows.length === 0 ? null : (
        <BulkBar rows={documentsOf(rows)} onClear={selection.clear}>
          {toDecide.length === 0 ? null : (
            <>
              <Button variant="primary" icon={<Check />} onClick={() => setAsked("accept")}>
                {t("accept", { count: String(toDecide.length) })}
              </Button>
              <Button icon={<X />} onClick={() => setAsked("reject")}>
                {t("reject", { count: String(toDecide.length) })}
              </Button>
            </>
          )}
          {toRemind.length === 0 ? null : (
            <Button icon={<BellRing />} onClick={() => setAsked("remind")}>
              {t("remind", { count: String(toRemind.length) })}
            </Button>
          )}
        </BulkBar>
      )}
      <FirstUse when={asked === "accept" || asked === "reject"}>
        <BulkDecisionDialog
          company={company}
          decision={(asked === "accept" || asked === "reject") && toDecide.length > 0 ? asked : null}
          rows={toDecide}
          note={<ActScope chosen={documentsOf(rows)} concerned={toDecide} />}
          onClose={() => setAsked(null)}
          onStarted={selection.clear}
        />
      </FirstUse>
      {asked === "remind" && toRemind.length > 0 ? (
        <Suspense>
          <ReminderDialog
            company={company}
            invoiceIds={toRemind.map(({ id }) => id)}
            note={<ActScope chosen={documentsOf(rows)} concerned={toRemind} />}
            onClose={() => setAsked(null)}
            onSent={selection.clear}
          />
        </Suspense>
      ) : null}
    </>
  );
}
