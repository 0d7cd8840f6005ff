"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { ratesOn } from "#server/domain/tax/rates.ts";
import { formatPercent } from "#server/messages/format.ts";
import { type Taxed, taxKey } from "./line-values.ts";

export type TaxChoice = Taxed & { value: string; label: string };

/**
 * The rates in force today, then the categories without VAT by their plain names, as one list to choose from; what is
 * chosen already stands in it even when it is no choice any more.
 */
export function useTaxChoices(current?: Taxed): TaxChoice[] {
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
  const listed = [...rates, ...others];
  if (current === undefined || listed.some(({ value }) => value === taxKey(current))) return listed;
  const { taxCategory, taxPercent } = current;
  const label = `${taxCategory} ${formatPercent(taxPercent, locale)}`;
  return [{ value: taxKey(current), label, taxCategory, taxPercent }, ...listed];
}
