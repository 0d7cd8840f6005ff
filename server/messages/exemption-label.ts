import { exemptionLabels } from "#server/domain/tax/exemption-labels.ts";
import {
  type ExemptionReason,
  lawReferenceEn,
  lawReferenceSr,
} from "#server/domain/tax/exemption-reasons.ts";
import { inLanguage } from "./in-language.ts";
import type { Locale } from "./locales.ts";

/** What the reason of a code is about, in a few plain words; null for a code that only SEF knows. */
export function exemptionLabel(code: string, locale: Locale): string | null {
  const label = exemptionLabels.get(code);
  return label === undefined ? null : inLanguage(label, locale);
}

/** The same for an entry of the list, which SEF may name in Serbian only; without any name, its place in the law. */
export function reasonLabel(reason: ExemptionReason, locale: Locale): string | null {
  const { code, labelSr, labelEn } = reason;
  if (labelSr !== null) return inLanguage([labelSr, labelEn ?? labelSr], locale);
  const [serbian, english] = [lawReferenceSr(reason), lawReferenceEn(reason)];
  if (serbian === null || english === null) return exemptionLabel(code, locale);
  return inLanguage([serbian, english], locale);
}
