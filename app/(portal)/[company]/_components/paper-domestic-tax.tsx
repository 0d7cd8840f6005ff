"use client";

import { useLocale, useTranslations } from "next-intl";
import { Money } from "#app/_components/money.tsx";
import { computeDomesticTax, domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { formatPercent, formatUnitPrice } from "#server/messages/format.ts";

/** The VAT of a document in a foreign currency once more in dinars: base and tax by rate, and their sum. */
export function PaperDomesticTax({ invoice }: { invoice: Invoice }) {
  const t = useTranslations("editorMoney.domestic");
  const locale = useLocale();
  const domestic = computeDomesticTax(invoice, computeTotals(invoice));
  const rate = invoice.exchangeRate?.rate ?? null;
  if (domestic === null || rate === null) return null;
  const groups = domestic.taxGroups.filter(({ category }) => category === "S");
  return (
    <section className="mt-3 flex flex-col text-sm">
      <h3 className="pb-1 font-medium">{t("title", { rate: formatUnitPrice(rate, locale) })}</h3>
      <dl>
        {groups.map(({ category, percent, taxable, tax }) => (
          <div key={`${category} ${percent}`}>
            <Step label={t("taxable", { percent: formatPercent(percent, locale) })} amount={taxable} />
            <Step label={t("tax", { percent: formatPercent(percent, locale) })} amount={tax} />
          </div>
        ))}
        <Step label={t("total")} amount={domestic.taxTotal} />
      </dl>
    </section>
  );
}

function Step({ label, amount }: { label: string; amount: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-0.5">
      <dt className="text-ink-soft">{label}</dt>
      <dd>
        <Money amount={amount} currency={domesticCurrency} />
      </dd>
    </div>
  );
}
