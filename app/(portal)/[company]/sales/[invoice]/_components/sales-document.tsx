"use client";

import { useTranslations } from "next-intl";
import { useCompanyNow } from "#app/_components/company-clock.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { actDelayMs, isActOpen } from "#app/(portal)/[company]/_components/act-state.tsx";
import { DeadlinePanel } from "#app/(portal)/[company]/_components/deadline-panel.tsx";
import { DocumentColumns } from "#app/(portal)/[company]/_components/document-columns.tsx";
import { DocumentPaper } from "#app/(portal)/[company]/_components/document-paper.tsx";
import { EventTimeline } from "#app/(portal)/[company]/_components/event-timeline.tsx";
import { SalesPayment } from "#app/(portal)/[company]/_components/paper-payment.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { VatEffectsPanel } from "#app/(portal)/[company]/_components/vat-effects.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { DocumentActions } from "./document-actions.tsx";
import { documentDelayMs } from "./document-delay.ts";
import { DocumentForms } from "./document-forms.tsx";
import { DocumentMails } from "./document-mails.tsx";
import { DraftForm } from "./draft-form.tsx";
import { FindingsOfDraft } from "./findings-of-draft.tsx";
import { ImportComparison } from "./import-comparison.tsx";
import { SendingProof } from "./sending-proof.tsx";
import { StatePanel } from "./state-panel.tsx";
import { useDraft } from "./use-draft.ts";

export type SalesInvoice = Outputs["invoices"]["get"];
export type CompanyOfPage = Pick<Outputs["companies"]["current"], "slug" | "name" | "permissions">;

/** One outgoing document, from draft to the buyer's answer. The page follows what happens without being asked. */
export function SalesDocument({
  company,
  initialDocument,
  initialEffects,
  initialDeadlines,
  initialPayment,
}: {
  company: CompanyOfPage;
  initialDocument: SalesInvoice;
  initialEffects: Outputs["deadlines"]["whatIf"];
  initialDeadlines: Outputs["deadlines"]["forDocument"];
  initialPayment: Outputs["invoices"]["paymentCode"];
}) {
  const t = useTranslations("sales.document");
  const kind = useTranslations("documentKind");
  const withoutBuyer = useTranslations("editor")("withoutBuyer");
  const timeline = useTranslations("timeline");
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
  const draft = useDraft(company.slug, stored);
  const mayEdit = stored.allowed.edit && company.permissions.includes("invoice.edit");
  // Whoever edits sees sums and findings of what is typed, everybody else those of what is stored.
  const document = mayEdit ? { ...stored, ...draft.live } : stored;
  const unread = mayEdit ? draft.unread : [];
  const { invoice, totals, allowed, partner, importSource, findings } = document;
  const paper = (
    <DocumentPaper
      invoice={invoice}
      totals={totals}
      filesHref={mayEdit ? null : `/api/companies/${company.slug}/invoices/${document.id}/attachments`}
      faults={mayEdit ? findings.filter(isOutsideEditor) : findings}
      partner={{
        side: "buyer",
        href: partner === null ? null : `/${company.slug}/partners/${partner.id}`,
      }}
      payment={
        <SalesPayment
          company={company.slug}
          invoiceId={document.id}
          status={document.sef?.status ?? document.state}
          initial={initialPayment}
        />
      }
    />
  );
  return (
    <>
      <PageHeader
        title={
          stored.invoice.number === null
            ? t("titleWithoutNumber")
            : `${kind(invoice.typeCode)} ${stored.invoice.number}`
        }
        subtitle={invoice.buyer.name || withoutBuyer}
        back={{ href: `/${company.slug}/sales`, label: t("back") }}
      />
      <StaleNotice query={query} />
      <DocumentColumns
        state={
          <>
            <StatePanel company={company} document={document} isUnread={unread.length > 0}>
              <DocumentActions company={company} document={document} draft={draft} />
            </StatePanel>
            {document.state === "draft" || findings.length + unread.length > 0 ? (
              <FindingsOfDraft
                findings={findings}
                unread={unread}
                isOutsideSef={document.outsideSef !== null}
              />
            ) : null}
            <DeadlinePanel
              company={company.slug}
              invoiceId={document.id}
              direction="sales"
              initial={initialDeadlines}
            />
            <VatEffectsPanel
              company={company.slug}
              invoiceId={document.id}
              followed={[document.sef?.status ?? null]}
              initialEffects={initialEffects}
            />
            <SendingProof document={document} />
            <DocumentMails company={company} document={document} />
          </>
        }
        history={
          <Panel title={timeline("title")}>
            <EventTimeline events={document.timeline} />
          </Panel>
        }
      >
        {mayEdit ? <DraftForm company={company} document={stored} draft={draft} /> : null}
        {importSource !== null && allowed.edit ? (
          <ImportComparison source={importSource} document={document} draft={mayEdit ? draft : null} />
        ) : null}
        {mayEdit ? (
          paper
        ) : (
          <DocumentForms company={company} document={document}>
            {paper}
          </DocumentForms>
        )}
      </DocumentColumns>
    </>
  );
}

/** Findings about what the editor has no field for are marked on the paper below it. */
function isOutsideEditor({ path }: { path: string }): boolean {
  return /^(seller|currency|issueDate|advances|payment\.(account|meansCode))(\.|$)/.test(path);
}
