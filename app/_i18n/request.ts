import { getRequestConfig } from "next-intl/server";
import { messagesFor } from "#server/messages/catalog.ts";
import { currentLocale } from "./current-locale.ts";

/** The language is the visitor's choice, kept in a cookie; addresses are the same in all of them. */
export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: messagesFor(locale), timeZone: "Europe/Belgrade" };
});
