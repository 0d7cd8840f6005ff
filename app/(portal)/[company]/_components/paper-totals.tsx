"use client";

import { useTranslations } from "next-intl";
import { followingPart } from "#app/_components/late-part.tsx";
import { Money } from "#app/_components/money.tsx";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import type { Totals } from "./document-paper.tsx";
import { FindingMarks } from "./finding-marks.tsx";

/** Computed, so it brings the arithmetic along; few documents are in a foreign currency. */
const PaperDomesticTax = followingPart(() =>
  import("./paper-domestic-tax.tsx").then((module) => module.PaperDomesticTax),
);

/** From the lines down to what is to be paid; a step that changes nothing is left out. */
export function PaperTotals({
  invoice,
  totals,
  faults,
}: {
  invoice: Invoice;
  totals: Totals;
  faults: readonly Fault[];
}) {
  const t = useTranslations("fields");
  const steps = [
    { label: t("discount"), amount: `-${totals.allowanceTotal}`, shown: !isZero(totals.allowanceTotal) },
    { label: t("charge"), amount: totals.chargeTotal, shown: !isZero(totals.chargeTotal) },
    { label: t("totalWithoutVat"), amount: totals.taxExclusive, shown: true },
    { label: t("totalVat"), amount: totals.taxTotal, shown: true },
    { label: t("totalWithVat"), amount: totals.taxInclusive, shown: true },
    { label: t("lessAdvance"), amount: `-${totals.prepaid}`, shown: !isZero(totals.prepaid) },
    { label: t("rounding"), amount: totals.rounding, shown: !isZero(totals.rounding) },
  ];
  return (
    <div>
      <dl className="flex flex-col text-sm">
        {steps
          .filter(({ shown }) => shown)
          .map(({ label, amount }) => (
            <div key={label} className="flex items-baseline justify-between gap-4 py-1">
              <dt className="text-ink-soft">{label}</dt>
              <dd>
                <Money amount={amount} currency={invoice.currency} />
              </dd>
            </div>
          ))}
        <div className="mt-1 flex items-baseline justify-between gap-4 border-t-2 border-ink pt-2 text-lg font-semibold">
          <dt>
            {t("payable")}
            <FindingMarks faults={faults} under={["prepaidAmount", "roundingAmount", "allowanceCharges"]} />
          </dt>
          <dd>
            <Money amount={totals.payable} currency={invoice.currency} />
          </dd>
        </div>
      </dl>
      {invoice.exchangeRate === undefined ? null : <PaperDomesticTax invoice={invoice} />}
    </div>
  );
}

function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}
