"use client";

import { trpc } from "#app/_trpc/client.ts";
import { useToldAct } from "#app/(portal)/[company]/_components/use-told-act.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

/** Runs an act on a document of ours; page, list and counters follow. */
export function useDocumentAct({ slug: company }: CompanyOfPage, { id: invoiceId }: SalesInvoice) {
  const { invoices } = trpc.useUtils();
  const input = { company, invoiceId };
  return useToldAct(input, () => {
    void invoices.get.invalidate(input);
    void invoices.list.invalidate({ company });
    void invoices.counts.invalidate({ company });
  });
}
