"use client";

import { useTranslations } from "next-intl";
import { failureOf } from "./error-code.ts";

/** The sentence for anything that a query or mutation failed with. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => t(failureOf(error).code);
}

/** The sentence for the code that a form schema puts in place of a message. */
export function useFaultText(): (code: string | undefined) => string | undefined {
  const t = useTranslations("errors");
  return (code) => {
    if (code === undefined) return undefined;
    return isErrorKey(code, t) ? t(code) : t("VALIDATION");
  };
}

type ErrorKey = Parameters<ReturnType<typeof useTranslations<"errors">>>[0];

/** A fault may carry a code of a later server, which this page has no sentence for. */
function isErrorKey(code: string, texts: { has(code: string): boolean }): code is ErrorKey {
  return texts.has(code);
}
