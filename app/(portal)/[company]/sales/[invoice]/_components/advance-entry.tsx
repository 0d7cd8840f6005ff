"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { parseDecimal } from "#server/domain/money.ts";
import { type AdvanceValues, usualTax } from "./advance-values.ts";
import type { Draft } from "./use-draft.ts";
import { useFaultAt } from "./use-draft-fault.ts";
import { useTaxChoices } from "./use-tax-choices.ts";

type Group = AdvanceValues["taxGroups"][number];

/** An advance that is not among ours: number, day and amounts by rate as they stand on it. */
export function AdvanceEntry({
  draft,
  index,
  onChange,
}: {
  draft: Draft;
  index: number;
  onChange: (next: AdvanceValues) => void;
}) {
  const t = useTranslations("references.advances");
  const faultAt = useFaultAt(draft);
  const advance = draft.values.advances[index];
  if (advance === undefined) return null;
  const { taxGroups } = advance;
  const path = `advances.${index}`;
  const replace = (at: number, group: Group) =>
    onChange({ ...advance, taxGroups: taxGroups.map((each, inner) => (inner === at ? group : each)) });
  const rows = taxGroups.map((group, at) => ({ key: String(at), group, at }));
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="grid w-full gap-3 sm:grid-cols-2">
        <Field
          label={t("number")}
          path={`${path}.number`}
          error={faultAt(`${path}.number`) ?? faultAt(`billingReferences.${index}.number`)}
          required
        >
          <TextInput
            autoComplete="off"
            value={advance.number}
            onChange={(event) => onChange({ ...advance, number: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t("date")}
          path={`billingReferences.${index}.issueDate`}
          error={faultAt(`billingReferences.${index}.issueDate`)}
          required
        >
          <DateInput
            value={advance.issueDate}
            onValueChange={(issueDate) => onChange({ ...advance, issueDate })}
          />
        </Field>
      </div>
      {rows.map(({ key, group, at }) => (
        <GroupEntry
          key={key}
          group={group}
          path={`${path}.taxGroups.${at}`}
          error={faultAt(`${path}.taxGroups.${at}.tax`)}
          onChange={(next) => replace(at, next)}
          onRemove={
            taxGroups.length === 1
              ? null
              : () => onChange({ ...advance, taxGroups: taxGroups.filter((_, inner) => inner !== at) })
          }
        />
      ))}
      <Button
        size="small"
        icon={<Plus />}
        onClick={() =>
          onChange({
            ...advance,
            taxGroups: [...taxGroups, { taxCategory: "S", taxPercent: "10", taxable: "0.00", tax: "0.00" }],
          })
        }
      >
        {t("addRate")}
      </Button>
      <Checkbox
        label={t("outside")}
        hint={t("outsideHint")}
        checked={advance.outsideSef}
        onChange={(event) => onChange({ ...advance, outsideSef: event.currentTarget.checked })}
      />
    </div>
  );
}

function GroupEntry({
  group,
  path,
  error,
  onChange,
  onRemove,
}: {
  group: Group;
  path: string;
  error: string | undefined;
  onChange: (group: Group) => void;
  onRemove: (() => void) | null;
}) {
  const t = useTranslations("references.advances");
  const fields = useTranslations("fields");
  const notAnAmount = useTranslations("errors")("AMOUNT_INVALID");
  const choices = useTaxChoices();
  const unread = (text: string) => (parseDecimal(text) === null ? notAnAmount : undefined);

  function choose(value: string) {
    const chosen = choices.find((choice) => choice.value === value);
    if (chosen === undefined) return;
    const { taxCategory, taxPercent } = chosen;
    onChange({ ...group, taxCategory, taxPercent, tax: usualTax(group.taxable, taxPercent) });
  }

  return (
    <div className="grid w-full grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Field label={fields("vat")} path={`${path}.taxPercent`} className="max-sm:col-span-3">
        <Select
          value={`${group.taxCategory}:${group.taxPercent}`}
          onChange={(event) => choose(event.currentTarget.value)}
          options={choices.map(({ value, label }) => ({ value, label }))}
        />
      </Field>
      <Field label={fields("taxableAmount")} path={`${path}.taxable`} error={unread(group.taxable)}>
        <MoneyInput
          value={group.taxable}
          onValueChange={(taxable) =>
            onChange({ ...group, taxable, tax: usualTax(taxable, group.taxPercent) })
          }
        />
      </Field>
      <Field label={fields("vatAmount")} path={`${path}.tax`} error={unread(group.tax) ?? error}>
        <MoneyInput value={group.tax} onValueChange={(tax) => onChange({ ...group, tax })} />
      </Field>
      {onRemove === null ? (
        <span />
      ) : (
        <IconButton className="mt-6" label={t("removeRate")} icon={<X />} onClick={onRemove} />
      )}
    </div>
  );
}
