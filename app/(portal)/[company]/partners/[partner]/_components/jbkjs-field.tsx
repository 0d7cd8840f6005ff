"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { PartnerData, PartnerValues } from "./partner-values.ts";

/**
 * Always in sight, because without it SEF refuses an invoice to a public buyer. Whoever gets a JBKJS is a public-funds
 * user: the kind follows by itself, before anybody wonders why the number was not kept.
 */
export function JbkjsField({
  form,
  error,
}: {
  form: UseFormReturn<PartnerValues, unknown, PartnerData>;
  error: string | undefined;
}) {
  const t = useTranslations("partners.page");
  const label = useTranslations("party")("jbkjs");
  const kind = form.watch("kind");
  const canHaveOne = kind === "company" || kind === "public_body";
  const hint = canHaveOne
    ? kind === "company"
      ? `${t("jbkjsHint")} ${t("jbkjsMakesPublic")}`
      : t("jbkjsHint")
    : t("jbkjsNotForKind");
  return (
    <Field label={label} path="buyer.jbkjs" help="jbkjs" hint={hint} error={error}>
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        disabled={!canHaveOne}
        {...form.register("jbkjs", {
          onChange: (event: { target: { value: string } }) => {
            if (event.target.value.trim() !== "" && form.getValues("kind") === "company")
              form.setValue("kind", "public_body", { shouldDirty: true });
          },
        })}
      />
    </Field>
  );
}
