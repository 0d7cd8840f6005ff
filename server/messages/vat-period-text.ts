import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { Locale } from "./locales.ts";

const months = ["m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12"] as const;

/** "Novembar 2026", "4. kvartal 2026" of "2026-11", "2026-Q4"; what is neither is shown as it is. */
export function describeVatPeriod(period: string, messages: Messages, locale: Locale): string {
  const t = createTranslator({ locale, messages, namespace: "vatEffects.period" });
  const [year = "", part = ""] = period.split("-");
  if (part.startsWith("Q")) return t("quarter", { quarter: part.slice(1), year });
  const month = months[Number(part) - 1];
  return month === undefined ? period : t(month, { year });
}
