"use client";

import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

const load = () => import("./cancel-dialog.tsx").then(({ CancelDialog }) => CancelDialog);

/** "Otkažite": for what never reached the buyer. */
export function CancelInvoice({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("acts.cancel");
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button icon={<Ban />} {...button}>
        {t("action")}
      </Button>
      {Dialog === null ? null : <Dialog company={company} document={document} onClose={close} />}
    </>
  );
}
