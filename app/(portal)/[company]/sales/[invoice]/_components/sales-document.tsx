"use client";

import dynamic from "next/dynamic";
import { useCompanyNow } from "#app/_components/company-clock.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { actDelayMs, isActOpen } from "#app/(portal)/[company]/_data/act-pace.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { documentDelayMs } from "./document-delay.ts";
import { DocumentPage, type InitialData } from "./document-page.tsx";

export type SalesInvoice = Outputs["invoices"]["get"];
export type CompanyOfPage = Pick<Outputs["companies"]["current"], "slug" | "name" | "permissions">;

/** Weighs as much as the rest of the portal: it comes with documents that can be written. */
const DraftEditor = dynamic(() => import("./draft-editor.tsx").then((module) => module.DraftEditor), {
  loading: EditorLoading,
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
  return (
    <DocumentPage
      company={company}
      stored={stored}
      mayEdit={mayEdit}
      initial={initial}
      notice={<StaleNotice query={query} />}
    >
      {mayEdit ? <DraftEditor company={company} document={stored} /> : null}
    </DocumentPage>
  );
}

/** Higher than any window, as the editor is: what stands below it comes into sight with neither. */
function EditorLoading() {
  return (
    <div className="min-h-dvh">
      <Panel flush>
        <LoadingState rows={20} />
      </Panel>
    </div>
  );
}
