"use client";

import dynamic from "next/dynamic";
import { trpc } from "#app/_trpc/client.ts";
import { NextStep } from "#app/(portal)/[company]/_components/next-step.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { useDocumentAct } from "./use-document-act.ts";

/** SEF seldom contradicts itself. */
const SefConflicts = dynamic(() =>
  import("#app/(portal)/[company]/_components/sef-conflicts.tsx").then((module) => module.SefConflicts),
);

/** What SEF's news on a document of ours have left to a person. */
export function FollowingNotices({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const processed = trpc.invoices.markProcessed.useMutation();
  const resolve = trpc.invoices.resolveConflict.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  if (document.sef === null) return null;
  const { nextStep, conflicts } = document.sef.following;
  const mayDecide = company.permissions.includes("invoice.edit");
  return (
    <>
      {conflicts.length === 0 ? null : (
        <SefConflicts
          conflicts={conflicts}
          direction="sales"
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
