"use client";

import { type AbstractIntlMessages, useLocale } from "next-intl";
import { type ReactNode, use } from "react";
import { MoreTexts } from "./more-texts.tsx";
import type { LatePartOfTexts } from "./texts-by-place.ts";

/** What was asked for in this page's life, by its address; a promise that is kept gives the same texts again. */
const asked = new Map<string, Promise<AbstractIntlMessages>>();

/** Around a part that few visits need: its texts come with it. To stand inside `Suspense`, in a browser. */
export function LateTexts({ of, children }: { of: LatePartOfTexts; children: ReactNode }) {
  const texts = use(askOnce(`/api/texts/${of}?in=${useLocale()}`));
  return <MoreTexts texts={texts}>{children}</MoreTexts>;
}

function askOnce(address: string): Promise<AbstractIntlMessages> {
  const known = asked.get(address);
  if (known !== undefined) return known;
  const coming = fetchTexts(address);
  asked.set(address, coming);
  // Whoever tries again asks again.
  coming.catch(() => asked.delete(address));
  return coming;
}

async function fetchTexts(address: string): Promise<AbstractIntlMessages> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`texts did not come: ${response.status}`);
  return response.json();
}
