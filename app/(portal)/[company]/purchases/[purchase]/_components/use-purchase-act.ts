"use client";

import { useState } from "react";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Runs an act on a purchase, then looks at it anew whatever came out; a failure is told in a sentence. */
export function usePurchaseAct(company: string, purchaseId: string) {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const input = { company, purchaseId };

  async function run(act: (wanted: typeof input) => Promise<unknown>): Promise<void> {
    setBusy(true);
    try {
      await act(input);
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      setBusy(false);
      void utils.purchases.get.invalidate(input);
      void utils.purchases.list.invalidate({ company });
      void utils.purchases.counts.invalidate({ company });
    }
  }

  return { busy, run };
}
