"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { type TaxCategoryCode, taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { ratesOn } from "#server/domain/tax/rates.ts";
import { formatPercent } from "#server/messages/format.ts";

type TaxChoice = { value: string; label: string; taxCategory: TaxCategoryCode; taxPercent: string };

/** Rates in force today, then the categories without VAT, as one list to choose from. */
export function useTaxChoices(): TaxChoice[] {
  const t = useTranslations("editor.category");
  const locale = useLocale();
  const rates = ratesOn(useCompanyToday()).map(({ percent }) => ({
    value: `S:${percent}`,
    label: formatPercent(percent, locale),
    taxCategory: "S" as const,
    taxPercent: percent,
  }));
  const others = taxCategoryCodes
    .filter((code) => code !== "S")
    .map((code) => ({
      value: `${code}:0`,
      label: `${code} · ${t(code)}`,
      taxCategory: code,
      taxPercent: "0",
    }));
  return [...rates, ...others];
}
