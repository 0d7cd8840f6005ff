"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useCompanyNow } from "#app/_components/company-clock.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { actDelayMs, isActOpen } from "#app/(portal)/[company]/_components/act-state.tsx";
import { DocumentLoading } from "#app/(portal)/[company]/_components/document-loading.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { documentDelayMs } from "./document-delay.ts";
import { DocumentPage, type InitialData } from "./document-page.tsx";

export type SalesInvoice = Outputs["invoices"]["get"];
export type CompanyOfPage = Pick<Outputs["companies"]["current"], "slug" | "name" | "permissions">;

/** The editor weighs as much as the rest of the portal: it comes with documents that can be written. */
const DraftDocument = dynamic(() => import("./draft-document.tsx").then((module) => module.DraftDocument), {
  loading: DocumentLoading,
});

/** One outgoing document, from draft to the buyer's answer. The page follows what happens without being asked. */
export function SalesDocument({
  company,
  initialDocument,
  initial,
}: {
  company: CompanyOfPage;
  initialDocument: SalesInvoice;
  initial: InitialData;
}) {
  const companyNow = useCompanyNow();
  const query = trpc.invoices.get.useQuery(
    { company: company.slug, invoiceId: initialDocument.id },
    {
      initialData: initialDocument,
      refetchInterval: ({ state: { data = initialDocument } }) =>
        isActOpen(data.act) ? actDelayMs : documentDelayMs(data, companyNow()),
    },
  );
  const stored = query.data;
  const mayEdit = stored.allowed.edit && company.permissions.includes("invoice.edit");
  // Sending takes the editor away, withdrawing brings it back: the cursor stays with what was pressed.
  const [shown, setShown] = useState({ mayEdit, hasTurned: false });
  if (shown.mayEdit !== mayEdit) setShown({ mayEdit, hasTurned: true });
  const Page = mayEdit ? DraftDocument : DocumentPage;
  return (
    <Page
      company={company}
      stored={stored}
      initial={initial}
      notice={<StaleNotice query={query} />}
      hasTurned={shown.hasTurned}
    />
  );
}
