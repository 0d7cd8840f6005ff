"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

/** Only what SEF has never seen can be deleted. The question names number, buyer and amount. */
export function DeleteDraft({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("sales.document.remove");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const withoutBuyer = useTranslations("editor")("withoutBuyer");
  const locale = useLocale();
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const remove = trpc.invoices.delete.useMutation();
  const [open, setOpen] = useState(false);
  const { invoice, totals } = document;
  const number = invoice.number ?? withoutNumber;
  const amount = formatMoneyWithCurrency(totals.payable, invoice.currency, locale);

  async function confirm() {
    try {
      await remove.mutateAsync({ company: company.slug, invoiceId: document.id });
      showToast(t("done"));
      void utils.invoices.list.invalidate({ company: company.slug });
      void utils.invoices.counts.invalidate({ company: company.slug });
      router.push(`/${company.slug}/sales`);
    } catch (error) {
      setOpen(false);
      showToast(errorText(failureOf(error).code), "failed");
    }
  }

  return (
    <>
      <Button variant="ghost" icon={<Trash2 />} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        confirmLabel={t("confirm", { number, amount })}
        danger
        busy={remove.isPending || remove.isSuccess}
        onConfirm={() => void confirm()}
      >
        <p>{t("text", { number, buyer: invoice.buyer.name || withoutBuyer, amount })}</p>
        {document.importSource === null ? null : <p>{t("withFile")}</p>}
      </ConfirmDialog>
    </>
  );
}
