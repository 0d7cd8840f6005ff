"use client";

import { ChooseLanguage } from "#app/_i18n/choose-language.tsx";
import { trpc } from "#app/_trpc/client.ts";

/** The language of whoever is signed in: mail to the person comes in it too. */
export function ChooseOwnLanguage() {
  const { mutate } = trpc.session.setLocale.useMutation();
  return <ChooseLanguage onChosen={(locale) => mutate({ locale })} />;
}
