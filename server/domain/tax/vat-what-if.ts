import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Calendar } from "#server/domain/deadline/calendar.ts";
import type { Params } from "#server/domain/deadline/law-params.ts";
import { decimal } from "#server/domain/money.ts";
import type { VatEffect, VatSubject } from "./vat-effect.ts";
import { effectsOnPurchase } from "./vat-of-purchase.ts";
import { effectsOnSale } from "./vat-of-sale.ts";

/**
 * What each thing that can happen to a document at SEF does to its VAT, and in which period. The buyer's deduction needs
 * an acceptance, its own or by silence, within the limit of the period (VAT law, Art. 28); the seller owes the VAT
 * because of the supply, whatever the buyer says; a storno is a correction in the period of its own day.
 *
 * Taken for granted: the buyer may deduct all of it. Empty for a company outside VAT, for documents without VAT, for
 * credit documents (their correction does not wait for anybody's answer), and for what is not at SEF or is undone there.
 */
export function vatWhatIf(
  subject: VatSubject,
  today: CivilDate,
  calendar: Calendar,
  params: Params,
): readonly VatEffect[] {
  const { ownVat, taxTotal, typeCode, direction, deliveredOn, buyerKind } = subject;
  if (!ownVat.payer || typeCode === "381" || !decimal(taxTotal).greaterThan(0)) return [];
  if (deliveredOn === null || buyerKind === "outside") return [];
  const law = { calendar, params };
  return direction === "purchase"
    ? effectsOnPurchase(subject, today, law)
    : effectsOnSale(subject, today, law);
}
