"use client";

import { Ban } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { ReasonedDialog } from "#app/(portal)/[company]/_components/reasoned-dialog.tsx";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { TakeBackEffects } from "./take-back-effects.tsx";
import { useDocumentAct } from "./use-document-act.ts";

/** "Otkažite": for what never reached the buyer. */
export function CancelInvoice({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("acts.cancel");
  const status = useTranslations("salesStatus");
  const locale = useLocale();
  const cancel = trpc.invoices.cancel.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  const [open, setOpen] = useState(false);
  const { invoice, totals, sef } = document;
  const number = invoice.number ?? "";
  const amount = formatMoneyWithCurrency(totals.payable, invoice.currency, locale);

  async function confirm(comment: string) {
    await run((input) => cancel.mutateAsync({ ...input, comment }));
    setOpen(false);
  }

  return (
    <>
      <Button icon={<Ban />} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <ReasonedDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        reason={{ label: t("reason"), hint: t("reasonHint"), required: true }}
        confirmLabel={t("confirm", { number, amount })}
        busy={busy}
        onConfirm={(comment) => void confirm(comment)}
      >
        <p>{t("text", { number, buyer: invoice.buyer.name, status: status(sef?.status ?? "Unknown") })}</p>
        <TakeBackEffects number={number} vat={t("vat")} />
      </ReasonedDialog>
    </>
  );
}
