import { addDays, type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import { acceptanceDeadlines, isUnanswered } from "#server/domain/deadline/acceptance-deadlines.ts";
import type { Calendar } from "#server/domain/deadline/calendar.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import { openInputVatLimit } from "#server/domain/deadline/input-vat-deadline.ts";
import type { Params } from "#server/domain/deadline/law-params.ts";
import {
  correctionDays,
  correctionPeriod,
  isAccepted,
  netChanges,
  periodOn,
  type VatChoice,
  type VatEffect,
  type VatReason,
  type VatSubject,
  vatChange,
} from "./vat-effect.ts";

type Law = { calendar: Calendar; params: Params };

/** What the answers to a purchase do to the deduction of the company that got it; see `vatWhatIf`. */
export function effectsOnPurchase(subject: VatSubject, today: CivilDate, law: Law): readonly VatEffect[] {
  if (isUnanswered(subject)) {
    const terms = finalTerms(subject, today, law);
    return [
      ...acceptances(subject, terms, today, law),
      withoutDeduction("reject", "notAccepted", { when: "now", on: today }),
      ...terms.flatMap((term) => silence(subject, term, law)),
      withoutDeduction("storno", "neverDeducted", { when: "now", on: today }),
    ];
  }
  if (subject.status === "Rejected") {
    const asIs = withoutDeduction("asIs", "notAccepted", { when: null, on: subject.settledOn });
    // What the clock rejected, SEF may still let the buyer accept.
    return subject.settledBySilence
      ? [asIs, { ...acceptance(subject, today, law), when: "now", confidence: "D" }]
      : [asIs];
  }
  if (!isAccepted(subject) || subject.settledOn === null) return [];
  const asIs: VatEffect = { ...acceptance(subject, subject.settledOn, law), choice: "asIs" };
  return [asIs, ...stornos(asIs, subject, today)];
}

/** The ends of silence: one, or two of a company of which nobody knows whether it is public. */
function finalTerms(subject: VatSubject, today: CivilDate, { calendar, params }: Law): readonly Deadline[] {
  return acceptanceDeadlines(subject, today, calendar, params).filter(
    ({ consequence }) => consequence === "deemedAccepted" || consequence === "deemedRejected",
  );
}

/** Accepted on a day: the deduction goes to the first period whose limit that day keeps. */
function acceptance(subject: VatSubject, on: CivilDate, { calendar, params }: Law): VatEffect {
  const { taxPoint, ownVat } = subject;
  const shared = { choice: "accept", when: null, on, assumption: null, confidence: "C" } as const;
  if (taxPoint === null) {
    return { ...shared, reason: "deductedWhenPaid", changes: [vatChange(subject, "input", null)] };
  }
  const limit = openInputVatLimit({ arisesOn: taxPoint, notBefore: on }, ownVat, calendar, params);
  const own = periodOn(taxPoint, subject);
  const period = limit?.period ?? own;
  return {
    ...shared,
    reason: period === own ? "deducted" : "deductedLater",
    changes: [vatChange(subject, "input", period)],
  };
}

/** Today, and on the first day that is too late for the same period, unless silence has accepted by then. */
function acceptances(
  subject: VatSubject,
  terms: readonly Deadline[],
  today: CivilDate,
  law: Law,
): readonly VatEffect[] {
  const now: VatEffect = { ...acceptance(subject, today, law), when: "now" };
  const { taxPoint: arisesOn, ownVat } = subject;
  if (arisesOn === null) return [now];
  const limit = openInputVatLimit({ arisesOn, notBefore: today }, ownVat, law.calendar, law.params);
  if (limit === null) return [now];
  const on = addDays(limit.day, 1);
  const isOver = ({ latest }: Deadline) => compareDates(latest, on) < 0;
  if (terms.every((term) => term.consequence === "deemedAccepted" && isOver(term))) return [now];
  const later: VatEffect = { ...acceptance(subject, on, law), when: "later" };
  return [now, terms.some(isOver) ? { ...later, confidence: "D" } : later];
}

/** Silence accepts or rejects on the day after the term; where the unsure shift moves the period, both are told. */
function silence(subject: VatSubject, term: Deadline, law: Law): readonly VatEffect[] {
  const { assumption, consequence } = term;
  if (consequence === "deemedRejected") {
    const rejected = withoutDeduction("silence", "notAccepted", { when: null, on: term.earliest });
    // On which day it is rejected may be unsure; that nothing is deducted is not.
    return [{ ...rejected, assumption, confidence: "B" }];
  }
  const accepted = (lastDay: CivilDate): VatEffect => ({
    ...acceptance(subject, addDays(lastDay, 1), law),
    choice: "silence",
    on: lastDay,
    assumption,
  });
  const [early, late] = [accepted(term.earliest), accepted(term.latest)];
  const isSame = early.changes[0]?.period === late.changes[0]?.period;
  return isSame ? [early] : [early, late].map((effect) => ({ ...effect, confidence: "D" }));
}

/** The supplier's storno of what was deducted takes the deduction back in the period of its own day. */
function stornos(asIs: VatEffect, subject: VatSubject, today: CivilDate): readonly VatEffect[] {
  const deducted = asIs.changes[0]?.period ?? null;
  if (deducted === null) return [];
  return correctionDays(deducted, today).map(({ when, on }) => {
    const correction = vatChange(subject, "input", correctionPeriod(on, deducted, subject), -1);
    const changes = netChanges([...asIs.changes, correction]);
    return {
      ...asIs,
      choice: "storno",
      when,
      on,
      reason: changes.length === 0 ? "neverDeducted" : "deductionCorrected",
      changes,
      confidence: "D",
    };
  });
}

function withoutDeduction(
  choice: VatChoice,
  reason: VatReason,
  { when, on }: Pick<VatEffect, "when" | "on">,
): VatEffect {
  return { choice, when, on, assumption: null, reason, changes: [], confidence: "A" };
}
