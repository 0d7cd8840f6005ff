import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreTexts } from "./more-texts.tsx";
import { pickTexts } from "./pick-texts.ts";
import { type PlaceOfTexts, textsByPlace } from "./texts-by-place.ts";

/** Gives the client components of a place the texts that they use beyond those of the places around it. */
export async function Texts({ of, children }: { of: PlaceOfTexts; children: ReactNode }) {
  return <MoreTexts texts={pickTexts(await getLocale(), textsByPlace[of])}>{children}</MoreTexts>;
}
