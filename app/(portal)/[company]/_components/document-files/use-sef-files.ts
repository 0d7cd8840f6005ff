"use client";

import { trpc } from "#app/_trpc/client.ts";
import type { SefFileState } from "./sef-file.tsx";

/** While SEF is asked or draws, the page looks again. */
const waitingMs = 1_200;

export type SefFiles = {
  /** Undefined until they are known; empty for what is not at SEF. */
  files: readonly SefFileState[] | undefined;
  busy: boolean;
  ask: (kind: SefFileState["kind"]) => void;
};

function delayOf(files: readonly SefFileState[] | undefined): number | false {
  return files?.some(({ state }) => state === "waiting" || state === "making") ? waitingMs : false;
}

/** SEF's files of a document that we sent. */
export function useSalesFiles(company: string, invoiceId: string, enabled: boolean): SefFiles {
  const utils = trpc.useUtils();
  const { data } = trpc.invoices.sefFiles.useQuery(
    { company, invoiceId },
    { enabled, refetchInterval: ({ state }) => delayOf(state.data) },
  );
  const { mutate, isPending } = trpc.invoices.requestSefFile.useMutation({
    onSettled: () => utils.invoices.sefFiles.invalidate({ company, invoiceId }),
  });
  return { files: data, busy: isPending, ask: (kind) => mutate({ company, invoiceId, kind }) };
}

/** The same of a document that we received. */
export function usePurchaseFiles(company: string, purchaseId: string): SefFiles {
  const utils = trpc.useUtils();
  const { data } = trpc.purchases.sefFiles.useQuery(
    { company, purchaseId },
    { refetchInterval: ({ state }) => delayOf(state.data) },
  );
  const { mutate, isPending } = trpc.purchases.requestSefFile.useMutation({
    onSettled: () => utils.purchases.sefFiles.invalidate({ company, purchaseId }),
  });
  return { files: data, busy: isPending, ask: (kind) => mutate({ company, purchaseId, kind }) };
}
