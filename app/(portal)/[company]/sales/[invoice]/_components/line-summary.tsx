"use client";

import { useLocale } from "next-intl";
import { formatMoney, formatPercent } from "#server/messages/format.ts";
import type { AllowanceValues } from "./allowance-values.ts";
import { discountOf, type LineValues } from "./line-values.ts";

/** What stands in the folded details, in one quiet line; nothing where there is nothing. */
export function LineSummary({ line, currency }: { line: LineValues; currency: string }) {
  const locale = useLocale();
  // A single percentage without a reason stands in its cell already.
  const entries = line.allowanceCharges.filter(
    ({ figure, reason }) => figure !== "" && (reason !== "" || discountOf(line) === null),
  );
  const said = (entry: AllowanceValues) => {
    const figure =
      entry.by === "percent"
        ? formatPercent(entry.figure, locale)
        : formatMoney(entry.figure, currency, locale);
    return [`${entry.charge ? "+" : "−"}${figure}`, entry.reason].filter((part) => part !== "").join(" ");
  };
  const parts = [line.description, line.buyersItemId, ...entries.map(said)].filter((part) => part !== "");
  if (parts.length === 0) return null;
  return (
    <p className="col-span-full truncate px-1 pb-1.5 text-xs text-ink-soft @3xl:pl-10">{parts.join(" · ")}</p>
  );
}
