import { type CivilDate, compareDates, daysBetween } from "#server/domain/civil-date.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import { lawParams, type ParamName, paramOn } from "#server/domain/deadline/law-params.ts";
import type { Messages } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { formatDate } from "./format.ts";
import type { Locale } from "./locales.ts";

/** A deadline in words, each a whole sentence but `name`. */
export type DeadlineText = {
  /** "Rok za prihvatanje ili odbijanje". */
  name: string;
  /** "Ako kupac ne odgovori do 25.10.2026, smatra se odbijenom." With its condition when the buyer's kind is unknown. */
  consequence: string;
  /** The rule and its source. */
  why: string;
  /** Why there are two last days; null when there is one. */
  uncertainty: string | null;
  confidence: string;
};

/**
 * What a deadline means to the company that reads it, for screens, mail and calendars alike.
 *
 * @param direction of the document, as we see it; not looked at for deadlines of the company.
 */
export function describeDeadline(
  { deadline, direction, today }: { deadline: Told; direction: "sales" | "purchase"; today: CivilDate },
  messages: Messages,
  locale: Locale,
): DeadlineText {
  const t = createTranslator({ locale, messages, namespace: "deadlines" });
  const day = (date: CivilDate) => dateInSentence(date, locale);
  const { kind, rule, clockStart, earliest, latest, assumption, confidence } = deadline;
  const consequence = describeConsequence({ deadline, direction, today }, messages, locale);
  return {
    name: t(`kind.${kind}`),
    consequence:
      assumption === null
        ? consequence
        : t("underAssumption", {
            assumption: t(`assumption.${direction}.${assumption}`),
            consequence: lowerFirst(consequence),
          }),
    why: t(`why.${rule}`, {
      days: daysBetween({ from: clockStart, to: earliest }),
      start: day(clockStart),
      day: String(dayOfRule(deadline)),
    }),
    uncertainty:
      earliest === latest
        ? null
        : t(kind === "vatRecording" ? "uncertain.shiftByOneSource" : "uncertain.shift", {
            earliest: day(earliest),
            latest: day(latest),
          }),
    confidence: t(`confidence.${confidence}`),
  };
}

/** "Ističe danas", "Još 3 dana", "Rok je istekao": counted to the earliest day, which is the one to act by. */
export function describeDaysLeft(
  { earliest, today }: { earliest: CivilDate; today: CivilDate },
  messages: Messages,
  locale: Locale,
): string {
  const t = createTranslator({ locale, messages, namespace: "deadlines" });
  const count = daysBetween({ from: today, to: earliest });
  if (count < 0) return t("passed");
  if (count === 0) return t("today");
  return count === 1 ? t("tomorrow") : t("daysLeft", { count });
}

type Told = Omit<Deadline, "paramsVersion">;

function describeConsequence(
  { deadline, direction, today }: { deadline: Told; direction: "sales" | "purchase"; today: CivilDate },
  messages: Messages,
  locale: Locale,
): string {
  const t = createTranslator({ locale, messages, namespace: "deadlines" });
  const { consequence, clockStart, earliest, latest } = deadline;
  const days = { date: dateInSentence(earliest, locale), periodEnd: dateInSentence(clockStart, locale) };
  if (compareDates(latest, today) < 0) {
    return t(`whenPassed.${consequence}`, { ...days, date: dateInSentence(latest, locale) });
  }
  switch (consequence) {
    case "recordingLate":
    case "returnLate":
      return t(`ifSilent.company.${consequence}`, days);
    // Only what we sell waits to be sent or issued.
    case "issueDatePasses":
    case "recordIndividually":
      return t(`ifSilent.sales.${consequence}`, days);
    case "deemedAccepted":
    case "renotified":
    case "deemedRejected":
    case "deductionLater":
    case "paymentOverdue":
      return t(`ifSilent.${direction}.${consequence}`, days);
    default:
      return consequence satisfies never;
  }
}

const paramOfRule: Partial<Record<Deadline["rule"], ParamName>> = {
  inputVatDay: "inputVatAcceptDay",
  vatRecord: "vatRecordDay",
  vatReturn: "vatReturnDays",
  nonPayerReturn: "nonPayerReturnDay",
};

/** Which day after the period its rule names: a shifted date does not tell it any more. */
function dayOfRule({ rule, clockStart }: Told): number {
  const name = paramOfRule[rule];
  return name === undefined ? 0 : (paramOn(lawParams, name, clockStart)?.value ?? 0);
}

/** Serbian dates end in a full stop, which gives way to the comma or full stop that follows in our sentences. */
function dateInSentence(date: CivilDate, locale: Locale): string {
  return formatDate(date, locale).replace(/\.$/, "");
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
