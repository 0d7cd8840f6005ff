"use client";

import { useTranslations } from "next-intl";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import { AllowanceList } from "./allowance-list.tsx";
import { type DocumentAllowanceValues, documentAllowancesOf } from "./allowance-values.ts";
import { isBlankLine, type Taxed, taxKey, taxOfKey } from "./line-values.ts";
import type { Draft } from "./use-draft.ts";
import { useFaultAt } from "./use-draft-fault.ts";
import { useTaxChoices } from "./use-tax-choices.ts";

/** Allowances and charges on the whole document; each belongs to one VAT group, the first one's unless chosen. */
export function DocumentAllowances({ draft }: { draft: Draft }) {
  const t = useTranslations("editorMoney.allowances");
  const faultAt = useFaultAt(draft);
  const { allowanceCharges: entries, lines } = draft.values;
  const { invoice } = draft.live;
  const usual = lines.find((line) => !isBlankLine(line));
  const { errors } = draft.form.formState;
  const change = (next: DocumentAllowanceValues[]) => draft.changeAllowances(next);
  // Entries without a figure are no part of the document yet: findings count only the others.
  const places = entries.map((entry, index) =>
    documentAllowancesOf([entry], invoice.lines).length === 0
      ? null
      : documentAllowancesOf(entries.slice(0, index), invoice.lines).length,
  );
  return (
    <AllowanceList
      legend={t("ofDocument")}
      hint={t("ofDocumentHint")}
      path="allowanceCharges"
      entries={entries}
      amounts={entries.map((entry) => documentAllowancesOf([entry], invoice.lines)[0]?.amount ?? null)}
      currency={invoice.currency}
      errors={Array.isArray(errors.allowanceCharges) ? errors.allowanceCharges : undefined}
      faultAt={(index) => {
        const place = places[index];
        const at = (field: string) => faultAt(`allowanceCharges.${place}.${field}`);
        return place === null ? undefined : (at("amount") ?? at("taxCategory") ?? at("taxPercent"));
      }}
      makeEntry={(blank) => ({
        ...blank,
        taxCategory: usual?.taxCategory ?? "S",
        taxPercent: usual?.taxPercent ?? "20",
        ofAllLines: false,
      })}
      extra={(entry, replace, index) => (
        <GroupField
          entry={entry}
          path={`allowanceCharges.${index}.taxCategory`}
          onChange={(tax) => replace({ ...entry, ...tax, ofAllLines: false })}
        />
      )}
      onChange={change}
    />
  );
}

function GroupField({
  entry,
  path,
  onChange,
}: {
  entry: DocumentAllowanceValues;
  path: string;
  onChange: (tax: Taxed) => void;
}) {
  const t = useTranslations("editorMoney.allowances");
  const choices = useTaxChoices(entry);
  return (
    <Field label={t("ofGroup")} path={path} className="max-w-80">
      <Select
        value={taxKey(entry)}
        options={choices}
        onChange={(event) => {
          const tax = taxOfKey(event.currentTarget.value);
          if (tax !== null) onChange(tax);
        }}
      />
    </Field>
  );
}
