"use client";

import { useTranslations } from "next-intl";
import { RefusalPanel } from "#app/_components/refusal-panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";

/** Why it did not go: SEF's refusal with the field to mend, or a failure of ours. The raw message stays behind a disclosure. */
export function FailureReason({
  state,
  failure,
}: {
  state: SendState;
  failure: { code: string; message: string };
}) {
  const t = useTranslations("sales.document.refused");
  const errorText = useErrorText();
  return (
    <div className="rounded-md bg-red-ground p-3 text-red-ink [&_dl]:grid-cols-1! [&_dt]:-mb-2 [&_dt]:text-xs [&_dt]:text-red-ink [&_details_p]:text-red-ink [&_summary]:text-red-ink">
      {state === "refused" ? (
        <RefusalPanel code={failure.code || null} message={failure.message || null} />
      ) : (
        <div className="flex flex-col gap-2 text-sm">
          <p>{errorText(failure.code)}</p>
          {failure.message === "" ? null : (
            <details>
              <summary>{t("raw")}</summary>
              <p className="mt-1 font-mono text-xs break-all">{failure.code}</p>
              <p className="mt-1 text-xs break-words" lang="en">
                {failure.message}
              </p>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
