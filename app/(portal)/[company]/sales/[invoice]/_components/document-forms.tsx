"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { DocumentTabs } from "#app/(portal)/[company]/_components/document-files/document-tabs.tsx";
import { useSalesFiles } from "#app/(portal)/[company]/_components/document-files/use-sef-files.ts";
import { PaperAttachments } from "#app/(portal)/[company]/_components/paper-attachments.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

type Props = { company: CompanyOfPage; document: SalesInvoice };

/** Behind tabs that most readers never open. */
const files = () => import("./document-files.tsx");
const XmlForms = dynamic(() => files().then((module) => module.XmlForms), {
  loading: () => <LoadingState />,
});
const PdfForms = dynamic(() => files().then((module) => module.PdfForms), {
  loading: () => <LoadingState />,
});

/** What we sell as paper, XML, PDF and attachments: ours, and what SEF made of it. */
export function DocumentForms({ company, document, children }: Props & { children: ReactNode }) {
  const isAtSef = document.sef !== null;
  const sef = useSalesFiles(company.slug, document.id, isAtSef);
  const files = `/api/companies/${company.slug}/invoices/${document.id}`;
  const attachments = document.invoice.attachments ?? [];
  return (
    <DocumentTabs
      count={attachments.length}
      contents={{
        paper: children,
        xml: <XmlForms company={company} document={document} sef={sef} files={files} />,
        pdf: <PdfForms isAtSef={isAtSef} sef={sef} files={files} />,
        attachments: <Attachments attachments={attachments} files={files} />,
      }}
    />
  );
}

function Attachments({
  attachments,
  files,
}: {
  attachments: NonNullable<SalesInvoice["invoice"]["attachments"]>;
  files: string;
}) {
  const t = useTranslations("documentFiles.attachments");
  return (
    <Panel>
      {attachments.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <PaperAttachments attachments={attachments} filesHref={`${files}/attachments`} />
      )}
    </Panel>
  );
}
