"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "#app/_components/error-state.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { failureOf } from "./failure.ts";

/** What Next gives to an error boundary. `digest` finds the cause in the server's log. */
export type PageFailureProps = { error: Error & { digest?: string }; retry: () => void };

/** In place of a page, or a part of one, that could not be made. */
export function PageFailure({ error, retry }: PageFailureProps) {
  const t = useTranslations("errorState");
  const errorText = useErrorText();
  const reference = error.digest;
  return (
    <ErrorState
      title={t("pageFailed")}
      cause={errorText(failureOf(error).code)}
      onRetry={retry}
      action={reference ? <p className="text-sm text-ink-faint">{t("reference", { reference })}</p> : null}
    />
  );
}
