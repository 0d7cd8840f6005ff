"use client";

import { trpc } from "#app/_trpc/client.ts";
import { FollowingNotices } from "#app/(portal)/[company]/_components/following-notices.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { usePurchaseAct } from "./use-purchase-act.ts";

/** What SEF's news on an incoming document have left to a person. */
export function PurchaseNotices({
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
  const acts = {
    onProcessed: () => void run(processed.mutateAsync),
    onResolve: (conflictId: string, endedBy: "taken" | "kept") =>
      run((input) => resolve.mutateAsync({ ...input, conflictId, endedBy })),
  };
  return (
    <FollowingNotices
      following={purchase.sef.following}
      direction="purchase"
      busy={busy}
      acts={mayDecide ? acts : null}
    />
  );
}
