"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "#server/messages/format.ts";
import type { SalesInvoice } from "./sales-document.tsx";

/** "Ako ostane prazno: 21.12.2026." for days that are left open; nothing for those that are entered. */
export function useComputedDays({ invoice, entered }: SalesInvoice) {
  const t = useTranslations("sales.document.draft");
  const locale = useLocale();
  const hint = (enteredDay: string | null, day: string | null) =>
    enteredDay === null && day !== null ? t("computedDate", { date: formatDate(day, locale) }) : "";
  return {
    deliveryDate: hint(entered.deliveryDate, invoice.deliveryDate),
    dueDate: hint(entered.dueDate, invoice.dueDate),
  };
}
