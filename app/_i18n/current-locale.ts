import { cookies } from "next/headers";
import { sessionOfRequest } from "#app/_trpc/server.tsx";
import { defaultLocale, isLocale, type Locale } from "#server/messages/locales.ts";
import { localeCookie } from "./locale-cookie.ts";

/**
 * The language that whoever asks has chosen: in this browser, else wherever the person chose one last; Serbian in
 * Latin letters before that.
 */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  return (await sessionOfRequest())?.locale ?? defaultLocale;
}
