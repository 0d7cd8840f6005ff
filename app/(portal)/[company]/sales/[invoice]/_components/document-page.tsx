"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { followingPart } from "#app/_components/late-part.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { DocumentColumns } from "#app/(portal)/[company]/_components/document-columns.tsx";
import {
  DeadlinePanel,
  DocumentPaper,
  EventTimeline,
  SalesPayment,
  VatEffectsPanel,
} from "#app/(portal)/[company]/_components/document-parts.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { DocumentActions } from "./document-actions.tsx";
import { DocumentForms } from "./document-forms.tsx";
import { DocumentMails } from "./document-mails.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { StatePanel } from "./state-panel.tsx";
import { TellDraft } from "./tell-draft.ts";
import type { Draft } from "./use-draft.ts";

/** Of drafts, of what was refused, and of imported files: most documents have none of it. */
const FindingsOfDraft = followingPart(
  () => import("./findings-of-draft.tsx").then((module) => module.FindingsOfDraft),
  <Panel>
    <LoadingState rows={2} />
  </Panel>,
);
const ImportComparison = followingPart(() =>
  import("./import-comparison.tsx").then((module) => module.ImportComparison),
);
const SendingProof = followingPart(() => import("./sending-proof.tsx").then((module) => module.SendingProof));

export type InitialData = {
  deadlines: Outputs["deadlines"]["forDocument"];
  payment: Outputs["invoices"]["paymentCode"];
  effects: Outputs["deadlines"]["whatIf"];
};

/** All of a document's page, with the editor above the paper for whoever may write. */
export function DocumentPage({
  company,
  stored,
  mayEdit,
  initial,
  notice,
  children,
}: {
  company: CompanyOfPage;
  stored: SalesInvoice;
  mayEdit: boolean;
  initial: InitialData;
  /** That what is shown is no longer fresh. */
  notice: ReactNode;
  /** The editor. */
  children: ReactNode;
}) {
  const t = useTranslations("sales.document");
  const kind = useTranslations("documentKind");
  const withoutBuyer = useTranslations("editor")("withoutBuyer");
  const timeline = useTranslations("timeline");
  const [told, tell] = useState<Draft | null>(null);
  const draft = mayEdit ? told : null;
  // Whoever edits sees sums and findings of what is typed, everybody else those of what is stored.
  const document = draft === null ? stored : { ...stored, ...draft.live };
  const unread = draft?.unread ?? [];
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
          initial={initial.payment}
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
      {notice}
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
              initial={initial.deadlines}
            />
            <VatEffectsPanel
              company={company.slug}
              invoiceId={document.id}
              followed={[document.sef?.status ?? null]}
              initialEffects={initial.effects}
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
        <TellDraft value={tell}>{children}</TellDraft>
        {importSource !== null && allowed.edit ? (
          <ImportComparison source={importSource} document={document} draft={draft} />
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
