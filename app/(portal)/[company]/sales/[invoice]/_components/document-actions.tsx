"use client";

import { Download, FileDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_components/link-button.tsx";
import { CancelInvoice } from "./cancel-invoice.tsx";
import { MailDocument } from "./mail-document.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { SaveTemplate } from "./save-template.tsx";
import { StornoInvoice } from "./storno-invoice.tsx";
import type { Draft } from "./use-draft.ts";

/** Of documents that are being written or are on their way to SEF. */
const ActsBeforeSending = dynamic(
  () => import("./acts-before-sending.tsx").then((module) => module.ActsBeforeSending),
  // The button and the line below it.
  { loading: () => <div className="h-15" aria-busy="true" /> },
);
const FollowUp = dynamic(() => import("./follow-up.tsx").then((module) => module.FollowUp));
const DeleteDraft = dynamic(() => import("./delete-draft.tsx").then((module) => module.DeleteDraft));

/** The one thing to do next, then the others. What this person or this state does not allow is not there. */
export function DocumentActions({
  company,
  document,
  draft,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  /** Null while nobody writes it. */
  draft: Draft | null;
}) {
  const t = useTranslations("sales.document");
  const printed = useTranslations("printed");
  const { permissions } = company;
  const { allowed, attempt, importSource } = document;
  const hasLeft = document.state === "sent" || document.state === "issued";
  const files = `/api/companies/${company.slug}/invoices/${document.id}`;
  return (
    <div className="flex flex-col gap-2 empty:hidden" data-screen-only>
      {hasLeft ? null : <ActsBeforeSending company={company} document={document} draft={draft} />}
      <LinkButton href={`${files}/pdf`} download icon={<FileDown />}>
        {printed("download")}
      </LinkButton>
      {hasLeft && permissions.includes("invoice.send") ? (
        <MailDocument company={company} document={document} />
      ) : null}
      {attempt === null ? null : (
        <LinkButton href={`${files}/xml`} download icon={<Download />}>
          {t("downloadXml")}
        </LinkButton>
      )}
      {importSource === null ? null : (
        <LinkButton href={`${files}/source`} download icon={<Download />}>
          {t("downloadOriginal")}
        </LinkButton>
      )}
      {permissions.includes("invoice.edit") ? <FollowUp company={company} document={document} /> : null}
      {permissions.includes("invoice.edit") ? (
        <SaveTemplate company={company.slug} document={document} draft={draft} />
      ) : null}
      {allowed.cancel && permissions.includes("invoice.cancel") ? (
        <CancelInvoice company={company} document={document} />
      ) : null}
      {allowed.storno && permissions.includes("invoice.storno") ? (
        <StornoInvoice company={company} document={document} />
      ) : null}
      {allowed.delete && permissions.includes("invoice.delete") ? (
        <DeleteDraft company={company} document={document} />
      ) : null}
    </div>
  );
}
