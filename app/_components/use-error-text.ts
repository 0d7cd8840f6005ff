"use client";

import { useMessages } from "next-intl";

/** Turns an application error code into a sentence; a code nobody knows becomes the general one. */
export function useErrorText(): (code: string | null | undefined) => string {
  const { errors } = useMessages();
  const sentences = new Map<string, string>(Object.entries(errors));
  return (code) => sentences.get(code ?? "") ?? errors.INTERNAL;
}
