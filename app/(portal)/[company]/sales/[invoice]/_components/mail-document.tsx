"use client";

import { Mail } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Locale } from "#server/messages/locales.ts";
import { MailForm } from "./mail-form.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

/** The document as PDF to the buyer: address and words are suggested in the chosen language and may be changed. */
export function MailDocument({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("mail");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Mail />} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open ? <SuggestedMail company={company} document={document} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** A buyer abroad reads English rather than Serbian. */
function SuggestedMail({
  company,
  document,
  onClose,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  onClose: () => void;
}) {
  const own = useLocale();
  const [locale, setLocale] = useState<Locale>(document.outsideSef === "foreign" ? "en" : own);
  const { data, error } = trpc.invoices.suggestMail.useQuery(
    { company: company.slug, invoiceId: document.id, locale },
    // What was suggested is being edited: it must not change by itself.
    { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  );
  return (
    <MailForm
      company={company}
      document={document}
      locale={locale}
      onLocale={setLocale}
      suggested={data ?? null}
      failed={error !== null}
      onClose={onClose}
    />
  );
}
