"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import { formatDate } from "#server/messages/format.ts";
import { FindingMarks } from "./finding-marks.tsx";
import { readableAccount } from "./readable-account.ts";

/** Dates, references and payment: what has a value, in the order of the form. */
export function PaperFacts({ invoice, faults }: { invoice: Invoice; faults: readonly Fault[] }) {
  const facts = useFacts(invoice).filter(({ value }) => value !== null && value !== "");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm sm:grid-cols-3">
      {facts.map(({ label, value }) => (
        <div key={label} className="min-w-0">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
      <FindingMarks faults={faults} under={elsewhere} />
    </dl>
  );
}

/** Places of findings that have no field in the form and no part of the paper to themselves. */
const elsewhere = [
  "issueDate",
  "periodStart",
  "periodEnd",
  "currency",
  "buyerReference",
  "billingReferences",
  "advances",
  "payment",
];

function useFacts(invoice: Invoice): { label: string; value: string | null }[] {
  const t = useTranslations("fields");
  const locale = useLocale();
  const day = (date: string | null) => (date === null ? null : formatDate(date, locale));
  const { payment, periodStart, periodEnd } = invoice;
  const period = [day(periodStart), day(periodEnd)].filter((date) => date !== null).join(" – ");
  return [
    { label: t("issueDate"), value: day(invoice.issueDate) },
    { label: t("deliveryDate"), value: day(invoice.deliveryDate) },
    { label: t(invoice.typeCode === "386" ? "advancePaidDate" : "dueDate"), value: day(invoice.dueDate) },
    { label: t("vatPoint"), value: invoice.vatPointCode && t(vatPointNames[invoice.vatPointCode]) },
    { label: t("period"), value: period },
    { label: t("orderNumber"), value: invoice.orderNumber },
    { label: t("contractNumber"), value: invoice.contractNumber },
    { label: t("lotNumber"), value: invoice.lotNumber },
    { label: t("buyerReference"), value: invoice.buyerReference },
    {
      label: t("referencedDocument"),
      value: invoice.billingReferences
        .map(({ number, issueDate }) => [number, day(issueDate)].filter(Boolean).join(", "))
        .join("; "),
    },
    { label: t("paymentAccount"), value: payment.account === null ? null : readableAccount(payment.account) },
    {
      label: t("modelAndReference"),
      value: [payment.model, payment.reference].filter((part) => part !== null).join(" "),
    },
  ];
}

const vatPointNames = { "35": "vatPointSupply", "3": "vatPointIssue", "432": "vatPointPayment" } as const;
