"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import type { SalesInvoice } from "./sales-document.tsx";

/** Why this document cannot be taken back yet, and which come first. */
export function StornoOrder({
  company,
  document: { invoice, dependants },
  onClose,
}: {
  company: string;
  document: SalesInvoice;
  onClose: () => void;
}) {
  const t = useTranslations("acts.storno");
  const kinds = useTranslations("documentKind");
  const close = useTranslations("common")("close");
  const names = new Map([
    ["380", kinds("380")],
    ["381", kinds("381")],
    ["383", kinds("383")],
    ["386", kinds("386")],
  ]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("dependantsFirst")}
      footer={<Button onClick={onClose}>{close}</Button>}
    >
      <p>{invoice.typeCode === "386" ? t("ofAdvance") : t("ofOther")}</p>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        {dependants.map(({ id, number, typeCode }) => (
          <li key={id}>
            <Link href={`/${company}/sales/${id}`} className="font-medium underline underline-offset-2">
              {t("dependant", { kind: names.get(typeCode) ?? "", number })}
            </Link>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
