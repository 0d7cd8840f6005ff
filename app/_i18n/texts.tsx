import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { compiledMessagesFor } from "#server/messages/compile-messages.ts";
import { MoreTexts } from "./more-texts.tsx";
import { type PlaceOfTexts, textsByPlace } from "./texts-by-place.ts";

/** Gives the client components of a place the texts that they use beyond those of the places around it. */
export async function Texts({ of, children }: { of: PlaceOfTexts; children: ReactNode }) {
  const all = compiledMessagesFor(await getLocale());
  const texts = Object.fromEntries(textsByPlace[of].map((name) => [name, all[name] ?? {}]));
  return <MoreTexts texts={texts}>{children}</MoreTexts>;
}
