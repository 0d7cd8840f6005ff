"use client";

import { useLocale, useTranslations } from "next-intl";
import { followingPart } from "#app/_components/late-part.tsx";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import { formatMoney, formatPercent } from "#server/messages/format.ts";
import type { Totals } from "./document-paper.tsx";
import { FindingMarks } from "./finding-marks.tsx";

/** The list of all reasons that the law knows; most documents give none. */
const ExemptionNotes = followingPart(() =>
  import("./exemption-notes.tsx").then((module) => module.ExemptionNotes),
);

const head = "border-b border-line py-1.5 pr-3 text-left text-xs font-medium text-ink-soft last:pr-0";
const cell = "border-b border-line py-1.5 pr-3 align-top last:pr-0";

/** One row per VAT category and rate, with the reason where there is no tax. */
export function PaperTaxes({
  invoice,
  totals,
  faults,
}: {
  invoice: Invoice;
  totals: Totals;
  faults: readonly Fault[];
}) {
  const t = useTranslations("fields");
  const title = useTranslations("sales.document")("vatBreakdown");
  const locale = useLocale();
  return (
    <section className="min-w-0 overflow-x-auto">
      <h3 className="pb-1 text-sm font-semibold">
        {title}
        <FindingMarks faults={faults} under={["exemptionReasons"]} />
      </h3>
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t("vatCategory")}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t("vatRate")}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t("taxableAmount")}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t("vatAmount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.taxGroups.map(({ category, percent, taxable, tax }) => (
            <tr key={`${category} ${percent}`}>
              <td className={cell}>
                {category}
                <Reasons invoice={invoice} category={category} />
              </td>
              <td className={`${cell} text-right whitespace-nowrap`}>{formatPercent(percent, locale)}</td>
              <td className={`${cell} text-right whitespace-nowrap`}>
                {formatMoney(taxable, invoice.currency, locale)}
              </td>
              <td className={`${cell} text-right whitespace-nowrap`}>
                {formatMoney(tax, invoice.currency, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Reasons({ invoice, category }: { invoice: Invoice; category: string }) {
  const reasons = invoice.exemptionReasons.filter(({ taxCategory }) => taxCategory === category);
  return reasons.length === 0 ? null : <ExemptionNotes reasons={reasons} />;
}
