import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { Locale } from "./locales.ts";

type Role = keyof ReturnType<typeof messagesFor>["roles"];

/** What an invitation into a company says; `days` is how long its link is good for. */
export function describeInvitationMail(
  facts: { company: string; person: string; role: Role; link: string; days: number },
  locale: Locale,
): { subject: string; body: string } {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "people.invitationMail" });
  const { company, person, link, days } = facts;
  return {
    subject: t("subject", { company }),
    body: t("body", { company, person, role: messages.roles[facts.role], link, days }),
  };
}

/** What a member is told whose role another person has changed, or whose access has ended (no role). */
export function describeMembershipMail(
  facts: { company: string; person: string; role: Role | null },
  locale: Locale,
): { subject: string; body: string } {
  const messages = messagesFor(locale);
  const { company, person, role } = facts;
  if (role === null) {
    const t = createTranslator({ locale, messages, namespace: "people.removedMail" });
    return { subject: t("subject", { company }), body: t("body", { company, person }) };
  }
  const t = createTranslator({ locale, messages, namespace: "people.roleMail" });
  return {
    subject: t("subject", { company }),
    body: t("body", { company, person, role: messages.roles[role] }),
  };
}
