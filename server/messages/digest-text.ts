import type { CivilDate } from "#server/domain/civil-date.ts";
import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import { formatDate } from "./format.ts";
import type { Locale } from "./locales.ts";
import { trialSubject } from "./mail-text.ts";
import { type MailedNotice, mailEntry } from "./notice-mail-text.ts";

/** One company in a person's daily mail. */
export type DigestSection = {
  company: string;
  environment: "sandbox" | "demo" | "production";
  /** By the company's clock. */
  today: CivilDate;
  notices: readonly MailedNotice[];
  /** How many more there are. */
  unlisted: number;
  /** Where all of them are, and where to choose what is mailed. */
  link: string;
  preferencesLink: string;
  nearestDeadline: CivilDate | null;
};

/** The daily mail: how much there is and the nearest deadline in its subject, then company by company. */
export function describeDigest(
  sections: readonly DigestSection[],
  day: CivilDate,
  locale: Locale,
): { subject: string; body: string } {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "notifications.mail" });
  const count = sections.reduce((sum, { notices, unlisted }) => sum + notices.length + unlisted, 0);
  const nearest = sections.flatMap(({ nearestDeadline }) => nearestDeadline ?? []).sort()[0];
  const subject =
    nearest === undefined
      ? t("digestSubject", { count, day: formatDate(day, locale) })
      : t("digestSubjectWithDeadline", { count, date: formatDate(nearest, locale) });
  const isTrial = sections.every(({ environment }) => environment !== "production");
  const body = [
    t("greeting"),
    t("digestLead", { count, companies: sections.length }),
    ...sections.flatMap((section) => describeSection(section, locale)),
    t("choose", { link: sections[0]?.preferencesLink ?? "" }),
  ];
  return { subject: isTrial ? trialSubject(subject, locale) : subject, body: body.join("\n\n") };
}

function describeSection(section: DigestSection, locale: Locale): string[] {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "notifications.mail" });
  const { company, environment, unlisted, link } = section;
  const heading =
    environment === "production"
      ? company
      : `${company} (${messages.environment[environment].toLowerCase()})`;
  return [
    `${heading}\n${"-".repeat(heading.length)}`,
    ...section.notices.map((notice) => mailEntry(notice, section.today, locale)),
    ...(unlisted === 0 ? [] : [t("more", { count: unlisted, link })]),
  ];
}
