"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { decimal, sum, toMoneyText } from "#server/domain/money.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { Draft } from "./use-draft.ts";

/** Whether prices are entered with VAT: one switch for the whole document. */
export function PriceMode({ draft }: { draft: Draft }) {
  const t = useTranslations("editorMoney");
  return (
    <Checkbox
      label={t("pricesIncludeTax")}
      hint={draft.values.pricesIncludeTax ? t("pricesIncludeTaxHint") : undefined}
      checked={draft.values.pricesIncludeTax}
      onChange={(event) => draft.changePriceMode(event.currentTarget.checked)}
    />
  );
}

/** Prices with VAT, turned into net prices of four decimals, may miss the told sum by paras: offered as rounding. */
export function ToldDifference({ draft }: { draft: Draft }) {
  const t = useTranslations("editorMoney");
  const locale = useLocale();
  const { invoice, totals } = draft.live;
  const told = toldSum(invoice);
  if (told === null) return null;
  const difference = toMoneyText(decimal(told).minus(decimal(totals.taxInclusive)));
  if (decimal(difference).isZero() || decimal(difference).equals(decimal(invoice.roundingAmount)))
    return null;
  const said = (amount: string) => formatMoneyWithCurrency(amount, invoice.currency, locale);
  return (
    <div className="flex flex-col items-start gap-2 text-sm text-ink-soft">
      <p>{t("difference", { told: said(told), computed: said(totals.taxInclusive) })}</p>
      <Button
        size="small"
        onClick={() => draft.form.setValue("roundingAmount", difference, { shouldDirty: true })}
      >
        {t("takeDifference", { amount: said(difference) })}
      </Button>
    </div>
  );
}

/** Quantities times prices as they were told; null where they alone do not make the sum, or some are open. */
function toldSum({ pricesIncludeTax, lines, allowanceCharges }: Invoice): string | null {
  const isPlain = allowanceCharges.length === 0 && lines.every((line) => line.allowanceCharges.length === 0);
  if (pricesIncludeTax !== true || !isPlain) return null;
  const told = lines.map(({ quantity, grossPrice }) =>
    grossPrice === undefined ? null : decimal(quantity).times(decimal(grossPrice)),
  );
  const known = told.filter((amount) => amount !== null);
  return known.length < told.length
    ? null
    : toMoneyText(sum(known.map((amount) => decimal(toMoneyText(amount)))));
}
