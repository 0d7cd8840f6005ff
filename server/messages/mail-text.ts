import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { formatDate, formatMoneyWithCurrency } from "./format.ts";
import type { Locale } from "./locales.ts";

/**
 * Subject and words of the mail that a document goes with, before a person changes them. What was rejected or taken back
 * has no day of payment: the mail says, as the PDF does, that it is not to be paid.
 */
export function describeInvoiceMail(
  { typeCode, number, issueDate, dueDate, currency, seller }: Invoice,
  { payable, isVoid }: { payable: string; isVoid: boolean },
  locale: Locale,
): { subject: string; body: string } {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "mail.document" });
  const kind = messages.documentKind[typeCode];
  const facts = { number: number ?? "", company: seller.name };
  // The words begin a subject, and stand within a sentence of the body.
  const inSentence = { ...facts, kind: kind.toLowerCase() };
  const day = formatDate(issueDate ?? "", locale);
  const amount = formatMoneyWithCurrency(payable, currency, locale);
  // On an advance the day is that of payment; where nothing is owed there is no term either.
  const due = typeCode === "386" || !/[1-9]/.test(payable) ? null : dueDate;
  return {
    subject: t("subject", { ...facts, kind }),
    body: isVoid
      ? t("bodyOfVoid", { ...inSentence, day, amount })
      : due === null
        ? t("body", { ...inSentence, day, amount })
        : t("bodyWithDue", { ...inSentence, day, amount, due: formatDate(due, locale) }),
  };
}

/** A subject that nobody takes for the real thing, as the PDF's stamp does. */
export function trialSubject(subject: string, locale: Locale): string {
  return createTranslator({ locale, messages: messagesFor(locale), namespace: "mail" })("trialPrefix", {
    subject,
  });
}
