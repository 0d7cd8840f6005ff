"use client";

import { useRouter } from "next/navigation";
import { LanguageSwitch } from "#app/_components/language-switch.tsx";
import type { Locale } from "#server/messages/locales.ts";
import { localeCookie } from "./locale-cookie.ts";

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Keeps the chosen language for a year and shows the page in it. `onChosen` keeps it elsewhere too. */
export function ChooseLanguage({ onChosen }: { onChosen?: (locale: Locale) => void }) {
  const router = useRouter();
  return (
    <LanguageSwitch
      onSelect={async (locale) => {
        await keep(locale);
        onChosen?.(locale);
        router.refresh();
      }}
    />
  );
}

function keep(locale: Locale): Promise<void> {
  const expires = Date.now() + yearMs;
  return window.cookieStore.set({ name: localeCookie, value: locale, path: "/", sameSite: "lax", expires });
}
