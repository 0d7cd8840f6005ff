"use client";

import { trpc } from "#app/_trpc/client.ts";
import { FollowingNotices } from "#app/(portal)/[company]/_components/following-notices.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { useDocumentAct } from "./use-document-act.ts";

/** What SEF's news on a document of ours have left to a person. */
export function SalesNotices({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const processed = trpc.invoices.markProcessed.useMutation();
  const resolve = trpc.invoices.resolveConflict.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  if (document.sef === null) return null;
  const acts = {
    onProcessed: () => void run(processed.mutateAsync),
    onResolve: (conflictId: string, endedBy: "taken" | "kept") =>
      run((input) => resolve.mutateAsync({ ...input, conflictId, endedBy })),
  };
  return (
    <FollowingNotices
      following={document.sef.following}
      direction="sales"
      busy={busy}
      acts={company.permissions.includes("invoice.edit") ? acts : null}
    />
  );
}
