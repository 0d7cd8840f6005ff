"use client";

import { FileCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { OutsideSef } from "#server/domain/party/party-kind.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import type { Draft } from "./use-draft.ts";

/** In place of sending, for a buyer who is not in SEF: stores what is typed, then issues the document for good. */
export function FinalizeInvoice({
  company,
  document,
  draft,
  because,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  draft: Draft | null;
  because: OutsideSef;
}) {
  const t = useTranslations("outsideSef");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const finalize = trpc.invoices.finalize.useMutation();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = { company: company.slug, invoiceId: document.id };
  const isBlocked = document.findings.some(({ severity }) => severity === "error");

  async function issue() {
    setFault(null);
    setBusy(true);
    try {
      const stored = draft === null || (await draft.save({ focus: true }));
      if (!stored) return setFault("VALIDATION");
      await finalize.mutateAsync(input);
    } catch (error) {
      setFault(failureOf(error).code);
    } finally {
      await utils.invoices.get.invalidate(input);
      void utils.invoices.list.invalidate({ company: company.slug });
      void utils.invoices.counts.invalidate({ company: company.slug });
      setBusy(false);
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <Button variant="primary" icon={<FileCheck />} busy={busy} onClick={() => void issue()}>
        {t("finalize")}
      </Button>
      <p className="text-xs text-ink-soft">
        {t(`because.${because}`)} {t("consequence")}
      </p>
      {fault === null || (fault === "INVOICE_NOT_SENDABLE" && !isBlocked) ? null : (
        <Notice kind="bad" urgent>
          <p>{fault === "INVOICE_NOT_SENDABLE" ? t("blocked") : errorText(fault)}</p>
        </Notice>
      )}
    </div>
  );
}
