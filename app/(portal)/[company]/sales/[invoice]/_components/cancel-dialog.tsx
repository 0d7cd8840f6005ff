"use client";

import { useLocale, useTranslations } from "next-intl";
import { trpc } from "#app/_trpc/client.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { TakeBackDialog } from "./take-back-dialog.tsx";
import { TakeBackEffects } from "./take-back-effects.tsx";

/** Says what cancelling does and asks why. */
export function CancelDialog({
  company,
  document,
  onClose,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  onClose: () => void;
}) {
  const t = useTranslations("acts.cancel");
  const status = useTranslations("salesStatus");
  const locale = useLocale();
  const cancel = trpc.invoices.cancel.useMutation();
  const { invoice, totals, sef } = document;
  const number = invoice.number ?? "";
  const amount = formatMoneyWithCurrency(totals.payable, invoice.currency, locale);

  return (
    <TakeBackDialog
      company={company}
      document={document}
      kind="cancel"
      confirmLabel={t("confirm", { number, amount })}
      act={cancel.mutateAsync}
      onClose={onClose}
    >
      <p>{t("text", { number, buyer: invoice.buyer.name, status: status(sef?.status ?? "Unknown") })}</p>
      <TakeBackEffects number={number} vat={t("vat")} />
    </TakeBackDialog>
  );
}
