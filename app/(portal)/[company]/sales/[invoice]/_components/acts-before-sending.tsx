"use client";

import { BuyerInSef } from "./buyer-in-sef.tsx";
import { ConfirmDate } from "./confirm-date.tsx";
import { FinalizeInvoice } from "./finalize-invoice.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { SendInvoice } from "./send-invoice.tsx";
import type { Draft } from "./use-draft.ts";
import { WithdrawInvoice } from "./withdraw-invoice.tsx";

/** What can be done with a document that has not left yet. */
export function ActsBeforeSending({
  company,
  document,
  draft,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  draft: Draft | null;
}) {
  const { permissions } = company;
  const { allowed, outsideSef } = document;
  const canSend = canLeave(document) && outsideSef === null;
  const canFinalize = canLeave(document) && outsideSef !== null && document.state !== "failed";
  return (
    <>
      {canSend && permissions.includes("invoice.send") ? (
        <SendInvoice company={company} document={document} draft={draft} />
      ) : null}
      {canFinalize && permissions.includes("invoice.send") ? (
        <FinalizeInvoice company={company} document={document} draft={draft} because={outsideSef} />
      ) : null}
      {canLeave(document) && allowed.edit && permissions.includes("partner.edit") ? (
        <BuyerInSef company={company} document={document} draft={draft} />
      ) : null}
      {allowed.confirmDate && permissions.includes("invoice.send") ? (
        <ConfirmDate company={company} document={document} />
      ) : null}
      {allowed.withdraw && permissions.includes("invoice.send") ? (
        <WithdrawInvoice company={company} document={document} />
      ) : null}
    </>
  );
}

/** The buyer of the form may be another than the stored one; the server judges by what is stored when it is pressed. */
function canLeave({ allowed, state }: SalesInvoice): boolean {
  return allowed.send || allowed.finalize || state === "refused";
}
