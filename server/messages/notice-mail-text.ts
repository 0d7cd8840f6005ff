import type { CivilDate } from "#server/domain/civil-date.ts";
import type { NoticeFacts } from "#server/domain/notice/notice.ts";
import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { Locale } from "./locales.ts";
import { describeNotice } from "./notice-text.ts";

/** News of one company as a mail lists it, with the absolute address of each thing. */
export type MailedNotice = { facts: NoticeFacts; link: string };

/** A mail at once: what happened, where to see it, where to choose what is mailed. */
export function describeNoticeMail(
  {
    notices,
    company,
    today,
    preferencesLink,
  }: {
    notices: readonly MailedNotice[];
    company: string;
    /** By the company's clock. */
    today: CivilDate;
    preferencesLink: string;
  },
  locale: Locale,
): { subject: string; body: string } {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "notifications.mail" });
  const [only, ...others] = notices;
  const subject =
    only !== undefined && others.length === 0
      ? describeNotice(only.facts, today, messages, locale).title
      : t("atOnceSubject", { count: notices.length, company });
  const body = [
    t("greeting"),
    company,
    ...notices.map((notice) => mailEntry(notice, today, locale)),
    t("choose", { link: preferencesLink }),
  ];
  return { subject, body: body.join("\n\n") };
}

/** Title, what follows, address: a line each. */
export function mailEntry({ facts, link }: MailedNotice, today: CivilDate, locale: Locale): string {
  const { title, sentence } = describeNotice(facts, today, messagesFor(locale), locale);
  return [title, sentence, link].filter((line) => line !== "").join("\n");
}
