"use client";

import { trpc } from "#app/_trpc/client.ts";
import { useToldAct } from "#app/(portal)/[company]/_components/use-told-act.ts";

/** Runs an act on a purchase; page, list and counters follow. */
export function usePurchaseAct(company: string, purchaseId: string) {
  const { purchases } = trpc.useUtils();
  const input = { company, purchaseId };
  return useToldAct(input, () => {
    void purchases.get.invalidate(input);
    void purchases.list.invalidate({ company });
    void purchases.counts.invalidate({ company });
  });
}
