"use client";

import { useTranslations } from "next-intl";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { Partner } from "./partner-page.tsx";

/**
 * Always in sight, because without it SEF refuses an invoice to a public buyer. Whoever gets a JBKJS is a public-funds
 * user: the kind follows by itself, before anybody wonders why the number was not kept.
 */
export function JbkjsField({
  kind,
  value,
  onValueChange,
  error,
}: {
  kind: Partner["kind"];
  value: string;
  onValueChange: (jbkjs: string) => void;
  error: string | undefined;
}) {
  const t = useTranslations("partners.page");
  const label = useTranslations("party")("jbkjs");
  const canHaveOne = kind === "company" || kind === "public_body";
  const hint = canHaveOne
    ? kind === "company"
      ? `${t("jbkjsHint")} ${t("jbkjsMakesPublic")}`
      : t("jbkjsHint")
    : t("jbkjsNotForKind");
  return (
    <Field label={label} path="buyer.jbkjs" help="jbkjs" hint={hint} error={error}>
      <TextInput
        name="jbkjs"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        disabled={!canHaveOne}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
    </Field>
  );
}
