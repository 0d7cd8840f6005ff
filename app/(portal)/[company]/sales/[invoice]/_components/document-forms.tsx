"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { DocumentTabs } from "#app/(portal)/[company]/_components/document-files/document-tabs.tsx";
import { useSalesFiles } from "#app/(portal)/[company]/_components/document-files/use-sef-files.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

type Props = { company: CompanyOfPage; document: SalesInvoice };

/** Behind tabs that most readers never open. */
const files = () => import("./document-files.tsx");
const Attachments = dynamic(() => files().then((module) => module.Attachments), {
  loading: () => <LoadingState />,
});
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
