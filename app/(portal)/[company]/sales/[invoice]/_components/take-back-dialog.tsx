"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReasonedDialog } from "#app/(portal)/[company]/_components/reasoned-dialog.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { useDocumentAct } from "./use-document-act.ts";

/** Asks why a document is taken back, which SEF wants to know of both ways, and takes it back. */
export function TakeBackDialog({
  company,
  document,
  kind,
  confirmLabel,
  act,
  onClose,
  children,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  kind: "cancel" | "storno";
  confirmLabel: string;
  act: (input: { company: string; invoiceId: string; comment: string }) => Promise<unknown>;
  onClose: () => void;
  /** What becomes of the document. */
  children: ReactNode;
}) {
  const t = useTranslations("acts");
  const { busy, run } = useDocumentAct(company, document);

  async function confirm(comment: string) {
    await run((input) => act({ ...input, comment }));
    onClose();
  }

  return (
    <ReasonedDialog
      open
      onOpenChange={onClose}
      title={t(`${kind}.title`)}
      reason={{ label: t(`${kind}.reason`), hint: t(`${kind}.reasonHint`), required: true }}
      confirmLabel={confirmLabel}
      busy={busy}
      onConfirm={(comment) => void confirm(comment)}
    >
      {children}
    </ReasonedDialog>
  );
}
