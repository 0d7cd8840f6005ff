"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type AbstractIntlMessages, useLocale } from "next-intl";
import type { ReactNode } from "react";
import { MoreTexts } from "./more-texts.tsx";
import type { LatePartOfTexts } from "./texts-by-place.ts";

/** Around a part that few visits need: its texts come with it. To stand inside `Suspense`, in a browser. */
export function LateTexts({ of, children }: { of: LatePartOfTexts; children: ReactNode }) {
  const locale = useLocale();
  const { data } = useSuspenseQuery({
    queryKey: ["texts", of, locale],
    queryFn: ({ signal }) => fetchTexts(`/api/texts/${of}?in=${locale}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return <MoreTexts texts={data}>{children}</MoreTexts>;
}

async function fetchTexts(address: string, signal: AbortSignal): Promise<AbstractIntlMessages> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`texts did not come: ${response.status}`);
  return response.json();
}
