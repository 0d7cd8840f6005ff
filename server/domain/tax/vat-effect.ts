import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Assumption, DocumentFacts } from "#server/domain/deadline/deadline.ts";
import type { Confidence } from "#server/domain/deadline/law-params.ts";
import { decimal, sum, toMoneyText } from "#server/domain/money.ts";
import { daysOfVatPeriod, nextVatPeriod, vatPeriodOf } from "./vat-period.ts";

/** input: deducted, output: owed. The amount is signed decimal text in dinars; a period of null is that of a payment. */
export type VatChange = { period: string | null; side: "input" | "output"; amount: string };

/** asIs: what has happened to it already. */
export const vatChoices = ["asIs", "accept", "reject", "silence", "storno"] as const;
export type VatChoice = (typeof vatChoices)[number];

/** Why the numbers are so; each has its sentence. */
export const vatReasons = [
  "deducted",
  "deductedLater",
  "deductedWhenPaid",
  "notAccepted",
  "neverDeducted",
  "deductionCorrected",
  "owedAndAccepted",
  "owedThoughRejected",
  "neverOwed",
  "owedThenCorrected",
] as const;
export type VatReason = (typeof vatReasons)[number];

/** What one thing that can happen to a document does to its VAT. */
export type VatEffect = {
  choice: VatChoice;
  /** later: the first day on which the answer is another one. Null where the day is not ours to choose. */
  when: "now" | "later" | null;
  /** The day on which it happens, of silence the last day of its term; null when it makes no difference. */
  on: CivilDate | null;
  assumption: Assumption;
  reason: VatReason;
  /** Of the document as a whole, by period; empty when it moves no VAT. */
  changes: readonly VatChange[];
  confidence: Confidence;
};

export type VatSubject = DocumentFacts & {
  /** The day on which its VAT arises; null while that waits for a payment. */
  taxPoint: CivilDate | null;
};

/** The document's VAT, added to a side of a period or taken from it. */
export function vatChange(
  { taxTotal }: Pick<VatSubject, "taxTotal">,
  side: VatChange["side"],
  period: string | null,
  sign: 1 | -1 = 1,
): VatChange {
  return { period, side, amount: toMoneyText(decimal(taxTotal).times(sign)) };
}

/** One change a period and side; what cancels out in the same period is none. */
export function netChanges(changes: readonly VatChange[]): readonly VatChange[] {
  const keys = new Map(changes.map((change) => [`${change.period} ${change.side}`, change]));
  return [...keys.values()].flatMap(({ period, side }) => {
    const same = changes.filter((one) => one.period === period && one.side === side);
    const total = sum(same.map(({ amount }) => decimal(amount)));
    return total.isZero() ? [] : [{ period, side, amount: toMoneyText(total) }];
  });
}

export function periodOn(day: CivilDate, { ownVat }: Pick<VatSubject, "ownVat">): string {
  return vatPeriodOf(day, ownVat.period);
}

/** A correction cannot come before what it corrects. */
export function correctionPeriod(on: CivilDate, corrected: string, subject: VatSubject): string {
  const period = periodOn(on, subject);
  return daysOfVatPeriod(period).last < daysOfVatPeriod(corrected).last ? corrected : period;
}

/** Today, and, while the period to correct still runs, the first day after it: the correction falls elsewhere then. */
export function correctionDays(
  corrected: string,
  today: CivilDate,
): readonly { when: "now" | "later"; on: CivilDate }[] {
  const now = { when: "now", on: today } as const;
  if (daysOfVatPeriod(corrected).last < today) return [now];
  return [now, { when: "later", on: daysOfVatPeriod(nextVatPeriod(corrected)).first }];
}

export function isAccepted({ status, settledOn }: VatSubject): boolean {
  if (status === "OverDue") return settledOn !== null;
  return status === "Approved" || status === "Paid" || status === "Archived";
}
