"use client";

import { useMessages, useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { Field } from "#app/_components/field.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";
import { Select } from "#app/_components/select.tsx";
import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import { DayField } from "./day-field.tsx";
import type { Draft } from "./use-draft.ts";
import { useDraftFault, useFaultAt } from "./use-draft-fault.ts";

/** The currency, and for a foreign one the rate by which VAT is stated in dinars too. */
export function CurrencyFields({ draft }: { draft: Draft }) {
  const t = useTranslations("editorMoney.currency");
  const fields = useTranslations("fields");
  const faultOf = useDraftFault(draft);
  const warningAt = useFaultAt(draft, "warning");
  const names = Object.entries(useMessages().editorMoney.currencies);
  const { currency } = draft.values;
  const { register, control } = draft.form;
  const isListed = names.some(([code]) => code === currency);
  const listed = names.map(([code, name]) => ({ value: code, label: `${code} · ${name}` }));
  return (
    <>
      <Field label={fields("currency")} path="currency" hint={t("hint")} error={faultOf("currency")}>
        <Select
          {...register("currency", { onChange: draft.currencyChanged })}
          options={isListed ? listed : [{ value: currency, label: currency }, ...listed]}
        />
      </Field>
      {currency === domesticCurrency ? null : (
        <>
          <Field
            label={t("rate", { currency })}
            path="exchangeRate.rate"
            hint={t("rateHint")}
            error={faultOf("exchangeRate")}
          >
            <Controller
              control={control}
              name="exchangeRate"
              render={({ field: { onChange, ...field } }) => (
                <MoneyInput {...field} onValueChange={onChange} />
              )}
            />
          </Field>
          <DayField
            draft={draft}
            name="exchangeRateDate"
            label={t("date")}
            hint={warningAt("exchangeRate.date")}
          />
          <Field label={t("source")} path="exchangeRate.source" error={faultOf("exchangeRateSource")}>
            <Select
              {...register("exchangeRateSource")}
              options={[
                { value: "NBS", label: t("NBS") },
                { value: "agreed", label: t("agreed") },
                ...(draft.values.exchangeRateSource === "" ? [{ value: "", label: t("unknownSource") }] : []),
              ]}
            />
          </Field>
        </>
      )}
    </>
  );
}
