import { sumMoney } from "#server/domain/sum-money.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { Locale } from "#server/messages/locales.ts";

/** "120.000,00 RSD, 40,00 EUR": one sum for each currency. */
export function sumAmounts(rows: readonly { payable: string; currency: string }[], locale: Locale): string {
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return currencies
    .map((currency) => {
      const amounts = rows.filter((row) => row.currency === currency).map(({ payable }) => payable);
      return formatMoneyWithCurrency(sumMoney(amounts), currency, locale);
    })
    .join(", ");
}
