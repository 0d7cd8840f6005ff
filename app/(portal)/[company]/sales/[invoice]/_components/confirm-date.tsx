"use client";

import { CalendarCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { formatDate } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { useDocumentAct } from "./use-document-act.ts";

/** The issue date has passed in the queue: a person confirms today's. */
export function ConfirmDate({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("sales.document.confirmDate");
  const locale = useLocale();
  const confirmDate = trpc.invoices.confirmDate.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  const [open, setOpen] = useState(false);
  const before = formatDate(document.invoice.issueDate ?? "", locale);
  const after = formatDate(useCompanyToday(), locale);

  async function confirm() {
    await run(confirmDate.mutateAsync);
    setOpen(false);
  }

  return (
    <>
      <Button variant="primary" icon={<CalendarCheck />} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        confirmLabel={t("confirm", { after })}
        busy={busy}
        onConfirm={() => void confirm()}
      >
        <p>{t("text", { before, after })}</p>
        <p className="text-sm text-ink-soft">{company.name}</p>
      </ConfirmDialog>
    </>
  );
}
