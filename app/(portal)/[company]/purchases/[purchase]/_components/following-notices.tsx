"use client";

import dynamic from "next/dynamic";
import { trpc } from "#app/_trpc/client.ts";
import { NextStep } from "#app/(portal)/[company]/_components/next-step.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { usePurchaseAct } from "./use-purchase-act.ts";

/** SEF seldom contradicts itself. */
const SefConflicts = dynamic(() =>
  import("#app/(portal)/[company]/_components/sef-conflicts.tsx").then((module) => module.SefConflicts),
);

/** What SEF's news on an incoming document have left to a person. */
export function FollowingNotices({
  company,
  purchase,
  mayDecide,
}: {
  company: string;
  purchase: Outputs["purchases"]["get"];
  mayDecide: boolean;
}) {
  const processed = trpc.purchases.markProcessed.useMutation();
  const resolve = trpc.purchases.resolveConflict.useMutation();
  const { busy, run } = usePurchaseAct(company, purchase.id);
  const { nextStep, conflicts } = purchase.sef.following;
  return (
    <>
      {conflicts.length === 0 ? null : (
        <SefConflicts
          conflicts={conflicts}
          direction="purchase"
          busy={busy}
          onResolve={
            mayDecide
              ? (conflictId, endedBy) =>
                  run((input) => resolve.mutateAsync({ ...input, conflictId, endedBy }))
              : null
          }
        />
      )}
      <NextStep
        step={nextStep}
        busy={busy}
        onProcessed={mayDecide ? () => void run(processed.mutateAsync) : null}
      />
    </>
  );
}
