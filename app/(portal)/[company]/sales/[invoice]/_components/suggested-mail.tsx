"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { trpc } from "#app/_trpc/client.ts";
import type { Locale } from "#server/messages/locales.ts";
import { MailForm } from "./mail-form.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

/** A buyer abroad reads English rather than Serbian. */
export function SuggestedMail({
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
