"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import type { NextStep as Step } from "#server/domain/lifecycle/next-step.ts";

/** What SEF's news leave to a person. The acts that it speaks of stand below it on the page. */
export function NextStep({
  step,
  onProcessed,
  busy,
}: {
  step: Step | null;
  /** Null for whoever may not. */
  onProcessed: (() => void) | null;
  busy: boolean;
}) {
  const t = useTranslations("following.step");
  if (step === null) return null;
  return (
    <Notice kind={step === "acceptedLate" || step === "acceptedForUs" ? "wait" : "bad"} title={t("title")}>
      <p>{t(step)}</p>
      {onProcessed === null ? null : (
        <div className="mt-1 flex" data-screen-only>
          <Button size="small" icon={<CheckCheck />} busy={busy} onClick={onProcessed}>
            {t("processed")}
          </Button>
        </div>
      )}
    </Notice>
  );
}
