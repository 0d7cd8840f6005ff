import type { TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import { lawReferenceEn, lawReferenceSr, reasonsWithCode } from "#server/domain/tax/exemption-reasons.ts";
import { exemptionLabel } from "./exemption-label.ts";
import { inLanguage } from "./in-language.ts";
import type { Locale } from "./locales.ts";
import type { Text } from "./text.ts";

/** Why a category bears no VAT, in words that need no table of letters. */
const because: Readonly<Record<Exclude<TaxCategoryCode, "S">, Text>> = {
  AE: [
    "PDV nije obračunat: poreski dužnik je primalac dobara ili usluga",
    "VAT is not charged: the recipient of the goods or services is liable for it",
  ],
  Z: [
    "PDV nije obračunat: poresko oslobođenje sa pravom na odbitak prethodnog poreza",
    "VAT is not charged: exempt with the right to deduct input VAT",
  ],
  E: [
    "PDV nije obračunat: poresko oslobođenje bez prava na odbitak prethodnog poreza",
    "VAT is not charged: exempt without the right to deduct input VAT",
  ],
  R: ["PDV nije obračunat: smatra se da promet nije izvršen", "VAT is not charged: deemed to be no supply"],
  O: [
    "PDV nije obračunat: mesto prometa nije u Republici Srbiji",
    "VAT is not charged: the place of supply is outside Serbia",
  ],
  OE: ["PDV nije obračunat: nije predmet oporezivanja", "VAT is not charged: outside the scope of VAT"],
  SS: ["PDV nije iskazan: poseban postupak oporezivanja", "VAT is not stated: special VAT scheme"],
  N: ["Anuliranje ranije iskazanog prometa", "Cancellation of a supply stated before"],
};

const smallTaxpayer = "PDV-RS-33";
const notInSystem: Text = [
  "PDV nije obračunat: izdavalac nije u sistemu PDV",
  "VAT is not charged: the issuer is outside the VAT system",
];

/**
 * The note that a document without VAT carries: why, by which place of the law, and what that place is about
 * (VAT law, article 42). What the document itself says of the reason stands in place of our few words.
 */
export function legalNote(
  { taxCategory, code, text }: { taxCategory: TaxCategoryCode; code: string; text: string | null },
  locale: Locale,
): string {
  const known = reasonsWithCode(code).find(({ category }) => category === taxCategory);
  const [serbian, english] =
    known === undefined ? [null, null] : [lawReferenceSr(known), lawReferenceEn(known)];
  const law = serbian === null || english === null ? code : inLanguage([serbian, english], locale);
  const why = code === smallTaxpayer ? notInSystem : taxCategory === "S" ? null : because[taxCategory];
  const about = text ?? exemptionLabel(code, locale);
  const sentence = [why === null ? null : inLanguage(why, locale), law]
    .filter((part) => part !== null)
    .join(", ");
  return about === null ? `${sentence}.` : `${sentence}. ${about}.`;
}
