"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { Field } from "#app/_components/field.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";
import type { Draft } from "./use-draft.ts";

/** What the payable amount is rounded by (BT-114). */
export function RoundingField({ draft, error }: { draft: Draft; error: string | undefined }) {
  const t = useTranslations("editor.lines");
  return (
    <Field
      label={t("rounding")}
      path="roundingAmount"
      hint={t("roundingHint")}
      error={error}
      className="max-w-60"
    >
      <Controller
        control={draft.form.control}
        name="roundingAmount"
        render={({ field: { onChange, ...field } }) => <MoneyInput {...field} onValueChange={onChange} />}
      />
    </Field>
  );
}
