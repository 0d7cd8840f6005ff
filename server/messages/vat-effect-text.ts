import type { VatChange, VatEffect } from "#server/domain/tax/vat-effect.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { formatDate, formatMoneyWithCurrency } from "./format.ts";
import type { Locale } from "./locales.ts";
import { describeVatPeriod } from "./vat-period-text.ts";

/** As a procedure answers it: days as texts. */
type ToldEffect = Omit<VatEffect, "on"> & { on: string | null };

export type VatEffectText = {
  /** "Ako prihvatite danas". */
  choice: string;
  /** By period; a single one without a period when no VAT moves. */
  changes: { period: string | null; text: string }[];
  reason: string;
  /** That nobody has confirmed it; null where a source says so. */
  unsure: string | null;
};

/** What one answer does to VAT, in words, seen by the company whose document it is. */
export function describeVatEffect(
  effect: ToldEffect,
  direction: "sales" | "purchase",
  messages: Messages,
  locale: Locale,
): VatEffectText {
  const t = createTranslator({ locale, messages, namespace: "vatEffects" });
  const none = t(direction === "purchase" ? "change.noDeduction" : "change.nothingOwed");
  return {
    choice: describeChoice(effect, direction, messages, locale),
    changes:
      effect.changes.length === 0
        ? [{ period: null, text: none }]
        : effect.changes.map((change) => describeChange(change, messages, locale)),
    reason: t(`reason.${effect.reason}`),
    unsure: effect.confidence === "D" ? t("unsure") : null,
  };
}

function describeChoice(
  { choice, when, on, assumption, reason }: ToldEffect,
  direction: "sales" | "purchase",
  messages: Messages,
  locale: Locale,
): string {
  const t = createTranslator({ locale, messages, namespace: "vatEffects.choice" });
  const deadlines = createTranslator({ locale, messages, namespace: "deadlines" });
  const date = on === null ? "" : formatDate(on, locale);
  switch (choice) {
    case "asIs": {
      const isRejected = reason === "notAccepted" || reason === "owedThoughRejected";
      return `${t(`${direction}.${isRejected ? "rejected" : "accepted"}`)} ${date}`.trim();
    }
    case "accept":
      return direction === "sales" ? t("sales.accept") : t(`purchase.accept.${when ?? "now"}`, { date });
    case "reject":
      return t(`${direction}.reject`);
    case "silence": {
      const silence = t(`${direction}.silence`, { date });
      if (assumption === null) return silence;
      return deadlines("underAssumption", {
        assumption: deadlines(`assumption.${direction}.${assumption}`),
        consequence: silence.charAt(0).toLowerCase() + silence.slice(1),
      });
    }
    case "storno":
      return t(`${direction}.storno.${when ?? "now"}`, { date });
    default:
      return choice satisfies never;
  }
}

function describeChange({ period, side, amount }: VatChange, messages: Messages, locale: Locale) {
  const t = createTranslator({ locale, messages, namespace: "vatEffects" });
  const isLess = amount.startsWith("-");
  const more = side === "input" ? "deducted" : "owed";
  const less = side === "input" ? "deductionLessened" : "owedLessened";
  const money = formatMoneyWithCurrency(isLess ? amount.slice(1) : amount, "RSD", locale);
  return {
    period: period === null ? t("period.paid") : describeVatPeriod(period, messages, locale),
    text: t(`change.${isLess ? less : more}`, { amount: money }),
  };
}
