import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Deadline } from "#server/domain/deadline/deadline.ts";
import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { describeDeadline } from "./deadline-text.ts";
import { formatMoneyWithCurrency } from "./format.ts";
import type { Locale } from "./locales.ts";

/** Deadlines of one kind of a document, or of a duty of the company, as a calendar shows them. */
export type DeadlineEvent = {
  deadlines: readonly Omit<Deadline, "paramsVersion">[];
  direction: "sales" | "purchase";
  document: { number: string; partner: string; payable: string; currency: string } | null;
  today: CivilDate;
  isTrial: boolean;
};

/** A line for the day, and what it means: number, partner, amount and consequence. */
export function describeDeadlineEvent(
  { deadlines, direction, document, today, isTrial }: DeadlineEvent,
  locale: Locale,
): { summary: string; description: string } {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "radar.feed" });
  const told = deadlines.map((deadline) =>
    describeDeadline({ deadline, direction, today }, messages, locale),
  );
  const name = told[0]?.name ?? "";
  const summary = document === null ? name : `${name}: ${document.number}, ${document.partner}`;
  const lines = told.flatMap(({ consequence, uncertainty }) => [
    consequence,
    ...(uncertainty ? [uncertainty] : []),
  ]);
  if (document !== null) lines.push(formatMoneyWithCurrency(document.payable, document.currency, locale));
  return { summary: isTrial ? t("trial", { name: summary }) : summary, description: lines.join("\n") };
}

/** What the calendar itself is called; trial data says so. */
export function describeCalendar(
  { company, isTrial }: { company: string; isTrial: boolean },
  locale: Locale,
): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "radar.feed" });
  const name = t("name", { company });
  return isTrial ? t("trial", { name }) : name;
}
