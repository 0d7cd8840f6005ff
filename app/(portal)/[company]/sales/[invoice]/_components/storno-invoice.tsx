"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

const load = () => import("./storno-dialog.tsx").then(({ StornoDialog }) => StornoDialog);

/** "Stornirajte": for what reached the buyer. */
export function StornoInvoice({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("acts.storno");
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button icon={<RotateCcw />} {...button}>
        {t("action")}
      </Button>
      {Dialog === null ? null : <Dialog company={company} document={document} onClose={close} />}
    </>
  );
}
