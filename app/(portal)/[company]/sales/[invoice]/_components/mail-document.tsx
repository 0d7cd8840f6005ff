"use client";

import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

const load = () => import("./suggested-mail.tsx").then(({ SuggestedMail }) => SuggestedMail);

/** The document as PDF to the buyer: address and words are suggested in the chosen language and may be changed. */
export function MailDocument({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("mail");
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button icon={<Mail />} {...button}>
        {t("action")}
      </Button>
      {Dialog === null ? null : <Dialog company={company} document={document} onClose={close} />}
    </>
  );
}
