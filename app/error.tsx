"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "./_components/error-state.tsx";
import { useErrorText } from "./_components/use-error-text.ts";
import { failureOf } from "./_trpc/failure.ts";

/** Shown in place of a page that could not be made; `digest` finds the cause in the server's log. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("errorState");
  const errorText = useErrorText();
  return (
    <main className="mx-auto max-w-lg py-16">
      <ErrorState
        title={t("pageFailed")}
        cause={errorText(failureOf(error).code)}
        onRetry={retry}
        action={
          error.digest ? (
            <p className="text-sm text-ink-faint">{t("reference", { reference: error.digest })}</p>
          ) : null
        }
      />
    </main>
  );
}
