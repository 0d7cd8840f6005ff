"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { decimal } from "#server/domain/money.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { StornoOrder } from "./storno-order.tsx";
import { TakeBackDialog } from "./take-back-dialog.tsx";
import { TakeBackEffects } from "./take-back-effects.tsx";

/** Says what a storno does and asks why. Before it come the documents that refer to this one. */
export function StornoDialog({
  company,
  document,
  onClose,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  onClose: () => void;
}) {
  const t = useTranslations("acts.storno");
  const kinds = useTranslations("documentKind");
  const locale = useLocale();
  const storno = trpc.invoices.storno.useMutation();
  const [ownNumber, setOwnNumber] = useState("");
  const { invoice, totals, sef, dependants } = document;
  const number = invoice.number ?? "";
  const kind = kinds(invoice.typeCode).toLowerCase();
  const amount = formatMoneyWithCurrency(totals.payable, invoice.currency, locale);
  const tax = formatMoneyWithCurrency(totals.taxTotal, invoice.currency, locale);
  const isTaxed = !decimal(totals.taxTotal).isZero();

  if (dependants.length > 0)
    return <StornoOrder company={company.slug} document={document} onClose={onClose} />;
  return (
    <TakeBackDialog
      company={company}
      document={document}
      kind="storno"
      confirmLabel={t("confirm", { kind, number, amount })}
      act={(input) => storno.mutateAsync({ ...input, stornoNumber: ownNumber.trim() || null })}
      onClose={onClose}
    >
      <p>{t("text", { number, buyer: invoice.buyer.name, amount })}</p>
      {sef?.status === "Sent" || sef?.status === "Approved" || sef?.status === "Rejected" ? (
        <p>{t(`inStatus.${sef.status}`)}</p>
      ) : null}
      <TakeBackEffects
        number={number}
        vat={isTaxed ? t(`vatOfKind.${invoice.typeCode}`, { tax }) : t("withoutVat")}
      />
      {document.allowed.follow.includes("credit") ? (
        <p className="text-sm text-ink-soft">{t("partly")}</p>
      ) : null}
      <Field label={t("ownNumber")} hint={t("ownNumberHint")}>
        <TextInput
          autoComplete="off"
          maxLength={100}
          value={ownNumber}
          onChange={(event) => setOwnNumber(event.target.value)}
        />
      </Field>
    </TakeBackDialog>
  );
}
