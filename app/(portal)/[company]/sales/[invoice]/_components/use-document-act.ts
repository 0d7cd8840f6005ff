"use client";

import { useState } from "react";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

/** Runs an act on a document, then looks at it anew whatever came out; a failure is told in a sentence. */
export function useDocumentAct(company: CompanyOfPage, document: SalesInvoice) {
  const utils = trpc.useUtils();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const input = { company: company.slug, invoiceId: document.id };

  async function run(act: (wanted: typeof input) => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    try {
      await act(input);
      return true;
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
      return false;
    } finally {
      setBusy(false);
      void utils.invoices.get.invalidate(input);
      void utils.invoices.list.invalidate({ company: company.slug });
      void utils.invoices.counts.invalidate({ company: company.slug });
    }
  }

  return { busy, run };
}
