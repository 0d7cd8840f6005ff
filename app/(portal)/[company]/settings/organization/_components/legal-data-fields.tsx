"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Field } from "#app/_components/field.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { OrganizationForm } from "./use-organization-form.ts";

/** Of the month after the period; the last one moves from a day off and has an entry of its own. */
const filingDays = Array.from({ length: 14 }, (_, index) => index + 1);

/** The company as the state's registers know it. Its PIB is what it is: another one is another company. */
export function LegalDataFields({
  form: { field, faultOf, vatPayer, setVatPayer },
  pib,
}: {
  form: OrganizationForm;
  pib: string;
}) {
  const t = useTranslations("settings.organization");
  return (
    <Panel title={t("legalData")}>
      <Field label={t("name")} error={faultOf("name")} required>
        <TextInput autoComplete="organization" {...field("name")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("pib")} hint={t("pibHint")}>
          <TextInput value={pib} readOnly />
        </Field>
        <Field
          label={t("registrationNumber")}
          help="registrationNumber"
          error={faultOf("registrationNumber")}
          required
        >
          <TextInput inputMode="numeric" autoComplete="off" {...field("registrationNumber")} />
        </Field>
        <Field label={t("street")} error={faultOf("street")}>
          <TextInput autoComplete="street-address" {...field("street")} />
        </Field>
        <div className="grid grid-cols-[7rem_1fr] gap-4">
          <Field label={t("postalCode")} error={faultOf("postalCode")}>
            <TextInput autoComplete="postal-code" {...field("postalCode")} />
          </Field>
          <Field label={t("city")} error={faultOf("city")}>
            <TextInput autoComplete="address-level2" {...field("city")} />
          </Field>
        </div>
        <Field label={t("email")} error={faultOf("email")}>
          <TextInput type="email" autoComplete="email" {...field("email")} />
        </Field>
        <Field label={t("jbkjs")} help="jbkjs" hint={t("jbkjsHint")} error={faultOf("jbkjs")}>
          <TextInput inputMode="numeric" autoComplete="off" {...field("jbkjs")} />
        </Field>
        <Field label={t("vatPeriod")} help="vatPeriod" error={faultOf("vatPeriod")}>
          <Select
            {...field("vatPeriod")}
            options={[
              { value: "month", label: t("vatMonthly") },
              { value: "quarter", label: t("vatQuarterly") },
            ]}
          />
        </Field>
        <Field label={t("vatFilingDay")} hint={t("vatFilingHint")} error={faultOf("vatFilingDay")}>
          <Select
            {...field("vatFilingDay")}
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
      <Checkbox
        label={t("vatPayer")}
        checked={vatPayer}
        onChange={(event) => setVatPayer(event.currentTarget.checked)}
      />
    </Panel>
  );
}
