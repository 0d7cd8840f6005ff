"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FieldErrors } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { formatMoneyWithCurrency, formatQuantity, formatUnitPrice } from "#server/messages/format.ts";
import { type AllowanceValues, blankAllowance } from "./allowance-values.ts";

/**
 * Allowances and charges, each a percentage or an amount with its reason. The cursor goes into a new one, and after a
 * removal to the one in its place.
 */
export function AllowanceList<Entry extends AllowanceValues>({
  legend,
  hint,
  path,
  entries,
  amounts,
  currency,
  errors,
  faultAt,
  makeEntry,
  extra,
  onChange,
}: {
  legend: string;
  hint?: string;
  /** Where the list stands in the document; null while its line is no part of it. */
  path: string | null;
  entries: readonly Entry[];
  /** What each comes to, "30.00"; null where nothing is entered yet. */
  amounts: readonly (string | null)[];
  currency: string;
  errors: readonly (FieldErrors<AllowanceValues> | undefined)[] | undefined;
  /** What stands against the entry's place in the document. */
  faultAt: (index: number) => string | undefined;
  makeEntry: (blank: AllowanceValues) => Entry;
  extra?: (entry: Entry, replace: (next: Entry) => void, index: number) => ReactNode;
  onChange: (entries: Entry[]) => void;
}) {
  const t = useTranslations("editorMoney.allowances");
  const list = useRef<HTMLFieldSetElement>(null);
  const [target, setTarget] = useState<number | "add" | null>(null);

  // An entry that was just added exists only after the next drawing.
  useEffect(() => {
    if (target === null) return;
    const name = target === "add" ? "[data-add]" : `[data-entry="${target}"] input`;
    const control = list.current?.querySelector(name);
    if (control instanceof HTMLElement) control.focus();
    setTarget(null);
  }, [target]);

  function add(charge: boolean) {
    onChange([...entries, makeEntry(blankAllowance(charge))]);
    setTarget(entries.length);
  }

  function remove(at: number) {
    onChange(entries.filter((_, index) => index !== at));
    setTarget(entries.length === 1 ? "add" : Math.min(at, entries.length - 2));
  }

  return (
    <fieldset ref={list} className="flex min-w-0 flex-col items-start gap-3">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint === undefined || entries.length === 0 ? null : (
        <p className="max-w-prose text-sm text-ink-soft">{hint}</p>
      )}
      {entries.map((entry, index) => {
        const replace = (next: Entry) => onChange(entries.map((other, at) => (at === index ? next : other)));
        return (
          <AllowanceEntry
            // Entries have no name of their own; the list is short and each keeps its place.
            key={keyOf(index)}
            entry={entry}
            index={index}
            path={path === null ? undefined : `${path}.${index}`}
            amount={amounts[index] ?? null}
            currency={currency}
            error={errors?.[index]}
            fault={faultAt(index)}
            onChange={(part) => replace({ ...entry, ...part })}
            onRemove={() => remove(index)}
          >
            {extra?.(entry, replace, index)}
          </AllowanceEntry>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon={<Plus />} data-add onClick={() => add(false)}>
          {t("addAllowance")}
        </Button>
        <Button size="small" icon={<Plus />} onClick={() => add(true)}>
          {t("addCharge")}
        </Button>
      </div>
    </fieldset>
  );
}

function keyOf(index: number): string {
  return `entry ${index}`;
}

function AllowanceEntry({
  entry,
  index,
  path,
  amount,
  currency,
  error,
  fault,
  onChange,
  onRemove,
  children,
}: {
  entry: AllowanceValues;
  index: number;
  path: string | undefined;
  amount: string | null;
  currency: string;
  error: FieldErrors<AllowanceValues> | undefined;
  fault: string | undefined;
  onChange: (part: Partial<AllowanceValues>) => void;
  onRemove: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("editorMoney.allowances");
  const locale = useLocale();
  const errorText = useErrorText();
  const name = t("entry", { kind: t(entry.charge ? "charge" : "allowance"), position: String(index + 1) });
  const textOf = (message: string | undefined) => (message === undefined ? undefined : errorText(message));
  return (
    <fieldset
      aria-label={name}
      data-entry={index}
      className="grid w-full grid-cols-2 items-start gap-x-3 gap-y-2 @xl:grid-cols-[9rem_8rem_minmax(0,1fr)_auto_auto]"
    >
      <Field label={t(entry.charge ? "charge" : "allowance")}>
        <Select
          value={entry.by}
          aria-label={t("by")}
          options={[
            { value: "percent", label: t("percent") },
            { value: "amount", label: t("amount") },
          ]}
          onChange={(event) =>
            onChange({ by: event.currentTarget.value === "percent" ? "percent" : "amount" })
          }
        />
      </Field>
      <Field
        label={entry.by === "percent" ? "%" : currency}
        {...(path === undefined ? {} : { path: `${path}.amount` })}
        error={textOf(error?.figure?.message) ?? fault}
      >
        <MoneyInput
          value={entry.figure}
          format={entry.by === "percent" ? formatQuantity : formatUnitPrice}
          aria-label={`${name}, ${t("figure")}`}
          onValueChange={(figure) => onChange({ figure })}
        />
      </Field>
      <Field label={t("reason")} error={textOf(error?.reason?.message)} className="col-span-2 @xl:col-span-1">
        <TextInput
          autoComplete="off"
          value={entry.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      </Field>
      <p className="flex min-h-9 items-center justify-end text-sm text-ink-soft tabular-nums @xl:mt-6">
        {amount === null || entry.by === "amount"
          ? ""
          : `${entry.charge ? "+" : "−"}${formatMoneyWithCurrency(amount, currency, locale)}`}
      </p>
      <IconButton
        className="justify-self-end @xl:mt-6"
        label={t("remove", { entry: name })}
        icon={<X />}
        onClick={onRemove}
      />
      {children === undefined ? null : <div className="col-span-full">{children}</div>}
    </fieldset>
  );
}
