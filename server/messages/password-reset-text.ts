import { messagesFor } from "./catalog.ts";
import { createTranslator } from "./create-translator.ts";
import type { Locale } from "./locales.ts";

/** The mail with the link to a new password. */
export function describePasswordReset(
  facts: { email: string; link: string },
  locale: Locale,
): { subject: string; body: string } {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "passwordReset.mail" });
  const parts = [t("greeting"), t("lead", facts), facts.link, t("life"), t("notYou")];
  return { subject: t("subject"), body: parts.join("\n\n") };
}
