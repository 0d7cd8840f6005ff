"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import type { Draft } from "./use-draft.ts";

/** For public buyers SEF wants the answer each time, so nothing is chosen beforehand. */
export function CirQuestion({ draft, error }: { draft: Draft; error: string | undefined }) {
  const t = useTranslations("sales.document.cir");
  return (
    <Controller
      control={draft.form.control}
      name="sendToCir"
      render={({ field }) => (
        <RadioGroup
          legend={t("question")}
          explanation={t("explanation")}
          path="sendToCir"
          help="crf"
          options={[
            { value: "Yes", label: t("yes"), hint: t("yesHint") },
            { value: "No", label: t("no"), hint: t("noHint") },
          ]}
          value={field.value}
          onValueChange={field.onChange}
          error={error}
        />
      )}
    />
  );
}
