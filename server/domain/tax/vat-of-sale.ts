import type { CivilDate } from "#server/domain/civil-date.ts";
import { acceptanceDeadlines, isUnanswered } from "#server/domain/deadline/acceptance-deadlines.ts";
import type { Calendar } from "#server/domain/deadline/calendar.ts";
import type { Params } from "#server/domain/deadline/law-params.ts";
import {
  correctionDays,
  correctionPeriod,
  isAccepted,
  netChanges,
  periodOn,
  type VatEffect,
  type VatSubject,
  vatChange,
} from "./vat-effect.ts";

/** What the answers to a sale do to the VAT that its seller owes; see `vatWhatIf`. */
export function effectsOnSale(
  subject: VatSubject,
  today: CivilDate,
  { calendar, params }: { calendar: Calendar; params: Params },
): readonly VatEffect[] {
  const { taxPoint } = subject;
  const period = taxPoint === null ? null : periodOn(taxPoint, subject);
  const owed = {
    when: null,
    on: null,
    assumption: null,
    changes: [vatChange(subject, "output", period)],
    confidence: "C",
  } as const;
  const accepted = { ...owed, reason: "owedAndAccepted" } as const;
  const rejected = { ...owed, reason: "owedThoughRejected" } as const;
  const stornos = period === null ? [] : stornosOf(period, subject, today);
  if (isAccepted(subject)) return [{ ...accepted, choice: "asIs" }, ...stornos];
  if (subject.status === "Rejected") return [{ ...rejected, choice: "asIs" }, ...stornos];
  if (!isUnanswered(subject)) return [];
  const silences = acceptanceDeadlines(subject, today, calendar, params).flatMap(
    ({ consequence, assumption, earliest }): VatEffect[] => {
      if (consequence === "renotified") return [];
      const outcome = consequence === "deemedAccepted" ? accepted : rejected;
      return [{ ...outcome, choice: "silence", assumption, on: earliest }];
    },
  );
  return [{ ...accepted, choice: "accept" }, { ...rejected, choice: "reject" }, ...silences, ...stornos];
}

/** In the period itself nothing is left of it; after it, the VAT is owed there and taken off in the storno's period. */
function stornosOf(period: string, subject: VatSubject, today: CivilDate): readonly VatEffect[] {
  return correctionDays(period, today).map(({ when, on }) => {
    const correction = vatChange(subject, "output", correctionPeriod(on, period, subject), -1);
    const changes = netChanges([vatChange(subject, "output", period), correction]);
    return {
      choice: "storno",
      when,
      on,
      assumption: null,
      reason: changes.length === 0 ? "neverOwed" : "owedThenCorrected",
      changes,
      confidence: "D",
    };
  });
}
