"use client";

import { Download, FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_components/link-button.tsx";
import { BuyerInSef } from "./buyer-in-sef.tsx";
import { CancelInvoice } from "./cancel-invoice.tsx";
import { ConfirmDate } from "./confirm-date.tsx";
import { DeleteDraft } from "./delete-draft.tsx";
import { FinalizeInvoice } from "./finalize-invoice.tsx";
import { FollowUp } from "./follow-up.tsx";
import { MailDocument } from "./mail-document.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { SaveTemplate } from "./save-template.tsx";
import { SendInvoice } from "./send-invoice.tsx";
import { StornoInvoice } from "./storno-invoice.tsx";
import type { Draft } from "./use-draft.ts";
import { WithdrawInvoice } from "./withdraw-invoice.tsx";

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
  const { allowed, attempt, importSource, outsideSef } = document;
  const may = (action: CompanyOfPage["permissions"][number]) => company.permissions.includes(action);
  // The buyer of the form may be another than the stored one; the server judges by what is stored when it is pressed.
  const canLeave = allowed.send || allowed.finalize || document.state === "refused";
  const canSend = canLeave && outsideSef === null;
  const canFinalize = canLeave && outsideSef !== null && document.state !== "failed";
  const files = `/api/companies/${company.slug}/invoices/${document.id}`;
  return (
    <div className="flex flex-col gap-2 empty:hidden" data-screen-only>
      {canSend && may("invoice.send") ? (
        <SendInvoice company={company} document={document} draft={draft} />
      ) : null}
      {canFinalize && may("invoice.send") ? (
        <FinalizeInvoice company={company} document={document} draft={draft} because={outsideSef} />
      ) : null}
      {canLeave && allowed.edit && may("partner.edit") ? (
        <BuyerInSef company={company} document={document} draft={draft} />
      ) : null}
      {allowed.confirmDate && may("invoice.send") ? (
        <ConfirmDate company={company} document={document} />
      ) : null}
      {allowed.withdraw && may("invoice.send") ? (
        <WithdrawInvoice company={company} document={document} />
      ) : null}
      <LinkButton href={`${files}/pdf`} download icon={<FileDown />}>
        {printed("download")}
      </LinkButton>
      {(document.state === "sent" || document.state === "issued") && may("invoice.send") ? (
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
      {may("invoice.edit") ? <FollowUp company={company} document={document} /> : null}
      {may("invoice.edit") ? <SaveTemplate company={company.slug} document={document} draft={draft} /> : null}
      {allowed.cancel && may("invoice.cancel") ? (
        <CancelInvoice company={company} document={document} />
      ) : null}
      {allowed.storno && may("invoice.storno") ? (
        <StornoInvoice company={company} document={document} />
      ) : null}
      {allowed.delete && may("invoice.delete") ? <DeleteDraft company={company} document={document} /> : null}
    </div>
  );
}
