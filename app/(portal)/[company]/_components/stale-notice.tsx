"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** What is shown is the last known: refreshing failed. */
export function StaleNotice({ query }: { query: { error: unknown; refetch: () => unknown } }) {
  const t = useTranslations("common");
  const errorText = useErrorText();
  if (!query.error) return null;
  return (
    <Notice kind="wait" urgent>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{errorText(failureOf(query.error).code)}</p>
        <Button size="small" onClick={() => void query.refetch()}>
          {t("tryAgain")}
        </Button>
      </div>
    </Notice>
  );
}
