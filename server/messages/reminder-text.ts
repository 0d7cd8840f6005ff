import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { formatDate, formatMoneyWithCurrency } from "./format.ts";
import type { Locale } from "./locales.ts";

/** What a buyer is reminded of; days are civil dates, the amount decimal text. */
export type ReminderDocument = {
  typeCode: "380" | "381" | "383" | "386";
  number: string;
  issueDate: string | null;
  payable: string;
  currency: string;
  /** The deadlines that run, in order of days. */
  outcomes: readonly { kind: string; assumption: string | null; earliest: string; consequence: string }[];
  today: string;
};

/** The line about one document, in the buyer's eyes: what it waits for and what silence will mean. */
export function describeReminder(document: ReminderDocument, locale: Locale): string {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "reminder.mail" });
  const { typeCode, number, issueDate, payable, currency, outcomes, today } = document;
  const facts = {
    document: t("document", {
      kind: messages.documentKind[typeCode],
      number,
      day: formatDate(issueDate ?? "", locale),
      amount: formatMoneyWithCurrency(payable, currency, locale),
    }),
  };
  const last = outcomes.at(-1);
  const date = formatDate(last?.earliest ?? "", locale);
  if (last?.kind === "payment") return t(last.earliest < today ? "overdue" : "payBy", { ...facts, date });
  // Only what is certain is told to the buyer: two outcomes, or a day that has passed, are no threat.
  const isCertain = outcomes.every(({ assumption }) => assumption === null);
  if (isCertain && last && last.earliest >= today) {
    if (last.consequence === "deemedAccepted") return t("deemedAccepted", { ...facts, date });
    if (last.consequence === "deemedRejected") return t("deemedRejected", { ...facts, date });
  }
  return t("answerBy", { ...facts, date: formatDate(outcomes[0]?.earliest ?? "", locale) });
}

/** A line for each document, as a list. */
export function listReminders(documents: readonly ReminderDocument[], locale: Locale): string {
  return documents.map((document) => `• ${describeReminder(document, locale)}`).join("\n");
}

/** The word in a text for several buyers in whose place each gets the own documents. */
export function reminderMarker(locale: Locale): string {
  return messagesFor(locale).reminder.marker;
}

/** Subject and words before a person changes them. A single buyer's documents stand in them; for several, the marker. */
export function suggestReminderText(
  buyers: readonly { documents: readonly ReminderDocument[] }[],
  company: string,
  locale: Locale,
): { subject: string; body: string } {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "reminder.mail" });
  const [only, ...others] = buyers;
  const documents = only !== undefined && others.length === 0 ? only.documents : [];
  const [single, ...more] = documents;
  const kind = single && more.length === 0 ? messages.documentKind[single.typeCode] : null;
  return {
    subject:
      single && kind !== null
        ? t("subjectOne", { kind, number: single.number, company })
        : t("subjectMany", { company }),
    body: t("body", {
      documents: documents.length === 0 ? reminderMarker(locale) : listReminders(documents, locale),
      company,
    }),
  };
}
