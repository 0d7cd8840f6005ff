"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Field } from "#app/_components/field.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { OrganizationData, OrganizationValues } from "./organization-values.ts";

/** Of the month after the period; the last one moves from a day off and has an entry of its own. */
const filingDays = Array.from({ length: 14 }, (_, index) => index + 1);

/** The company as the state's registers know it. Its PIB is what it is: another one is another company. */
export function LegalDataFields({
  form: { register, formState },
  pib,
}: {
  form: UseFormReturn<OrganizationValues, unknown, OrganizationData>;
  pib: string;
}) {
  const t = useTranslations("settings.organization");
  const errorText = useErrorText();
  const errorOf = (name: Exclude<keyof OrganizationValues, "bankAccounts">) => {
    const error = formState.errors[name];
    return error && errorText(error.message);
  };
  return (
    <Panel title={t("legalData")}>
      <Field label={t("name")} error={errorOf("name")} required>
        <TextInput autoComplete="organization" {...register("name")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("pib")} hint={t("pibHint")}>
          <TextInput value={pib} readOnly />
        </Field>
        <Field
          label={t("registrationNumber")}
          help="registrationNumber"
          error={errorOf("registrationNumber")}
          required
        >
          <TextInput inputMode="numeric" autoComplete="off" {...register("registrationNumber")} />
        </Field>
        <Field label={t("street")} error={errorOf("street")}>
          <TextInput autoComplete="street-address" {...register("street")} />
        </Field>
        <div className="grid grid-cols-[7rem_1fr] gap-4">
          <Field label={t("postalCode")} error={errorOf("postalCode")}>
            <TextInput autoComplete="postal-code" {...register("postalCode")} />
          </Field>
          <Field label={t("city")} error={errorOf("city")}>
            <TextInput autoComplete="address-level2" {...register("city")} />
          </Field>
        </div>
        <Field label={t("email")} error={errorOf("email")}>
          <TextInput type="email" autoComplete="email" {...register("email")} />
        </Field>
        <Field label={t("jbkjs")} help="jbkjs" hint={t("jbkjsHint")} error={errorOf("jbkjs")}>
          <TextInput inputMode="numeric" autoComplete="off" {...register("jbkjs")} />
        </Field>
        <Field label={t("vatPeriod")} help="vatPeriod" error={errorOf("vatPeriod")}>
          <Select
            {...register("vatPeriod")}
            options={[
              { value: "month", label: t("vatMonthly") },
              { value: "quarter", label: t("vatQuarterly") },
            ]}
          />
        </Field>
        <Field label={t("vatFilingDay")} hint={t("vatFilingHint")} error={errorOf("vatFilingDay")}>
          <Select
            {...register("vatFilingDay", {
              setValueAs: (day) => (day === "" || day === null ? null : Number(day)),
            })}
            options={[
              { value: "", label: t("vatFilingLastDay") },
              ...filingDays.map((day) => ({
                value: String(day),
                label: t("vatFilingOn", { day: String(day) }),
              })),
            ]}
          />
        </Field>
      </div>
      <Checkbox label={t("vatPayer")} {...register("vatPayer")} />
    </Panel>
  );
}
