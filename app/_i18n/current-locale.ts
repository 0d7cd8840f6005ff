import { cookies } from "next/headers";
import { defaultLocale, isLocale, type Locale } from "#server/messages/locales.ts";
import { localeCookie } from "./locale-cookie.ts";

/** The language that whoever asks has chosen; Serbian in Latin letters before that. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : defaultLocale;
}
