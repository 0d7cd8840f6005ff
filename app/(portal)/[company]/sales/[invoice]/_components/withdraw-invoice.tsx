"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { useDocumentAct } from "./use-document-act.ts";

/** Takes the document back before it leaves. */
export function WithdrawInvoice({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("sales.document.withdraw");
  const withdraw = trpc.invoices.withdraw.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  return (
    <Button icon={<Undo2 />} busy={busy} onClick={() => void run(withdraw.mutateAsync)}>
      {t("action")}
    </Button>
  );
}
