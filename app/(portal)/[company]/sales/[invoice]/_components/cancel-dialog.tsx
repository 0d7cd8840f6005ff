"use client";

import { useLocale, useTranslations } from "next-intl";
import { trpc } from "#app/_trpc/client.ts";
import { ReasonedDialog } from "#app/(portal)/[company]/_components/reasoned-dialog.tsx";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { TakeBackEffects } from "./take-back-effects.tsx";
import { useDocumentAct } from "./use-document-act.ts";

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
  const { busy, run } = useDocumentAct(company, document);
  const { invoice, totals, sef } = document;
  const number = invoice.number ?? "";
  const amount = formatMoneyWithCurrency(totals.payable, invoice.currency, locale);

  async function confirm(comment: string) {
    await run((input) => cancel.mutateAsync({ ...input, comment }));
    onClose();
  }

  return (
    <ReasonedDialog
      open
      onOpenChange={onClose}
      title={t("title")}
      reason={{ label: t("reason"), hint: t("reasonHint"), required: true }}
      confirmLabel={t("confirm", { number, amount })}
      busy={busy}
      onConfirm={(comment) => void confirm(comment)}
    >
      <p>{t("text", { number, buyer: invoice.buyer.name, status: status(sef?.status ?? "Unknown") })}</p>
      <TakeBackEffects number={number} vat={t("vat")} />
    </ReasonedDialog>
  );
}
