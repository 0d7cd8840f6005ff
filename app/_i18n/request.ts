import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, messagesFor } from "#server/messages/catalog.ts";
import { localeCookie } from "./locale-cookie.ts";

/** The language is the visitor's choice, kept in a cookie; addresses are the same in all of them. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  return { locale, messages: messagesFor(locale), timeZone: "Europe/Belgrade" };
});
