import { useLocale } from "next-intl";
import { formatMoney } from "#server/messages/format.ts";

/** An amount with its currency small and grey. Figures are tabular, so they line up in a right-aligned column. */
export function Money({ amount, currency = "RSD" }: { amount: string; currency?: string }) {
  const locale = useLocale();
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatMoney(amount, currency, locale)}
      <span className="ml-1 text-xs text-ink-faint">{currency}</span>
    </span>
  );
}
