"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { OrganizationData, OrganizationValues } from "./organization-values.ts";

/** Where buyers pay. Exactly one account is printed on invoices. */
export function BankAccountFields({
  form,
}: {
  form: UseFormReturn<OrganizationValues, unknown, OrganizationData>;
}) {
  const t = useTranslations("settings.organization");
  const errorText = useErrorText();
  const { control, register, watch, setValue, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "bankAccounts" });
  const accounts = watch("bankAccounts");
  const marked = accounts.findIndex(({ isDefault }) => isDefault);
  const printed = marked === -1 ? 0 : marked;

  function print(chosen: number) {
    accounts.forEach((_, index) => {
      setValue(`bankAccounts.${index}.isDefault`, index === chosen, { shouldDirty: true });
    });
  }

  return (
    <Panel title={t("bankAccounts")} lead={t("bankAccountHint")}>
      {fields.length === 0 ? <p className="text-sm text-ink-soft">{t("noAccount")}</p> : null}
      {fields.map((field, index) => {
        const error = formState.errors.bankAccounts?.[index]?.account;
        return (
          <div key={field.id} className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <Field
              label={t("bankAccount")}
              error={error && errorText(error.message)}
              className="grow basis-64 sm:max-w-80"
            >
              <TextInput
                inputMode="numeric"
                autoComplete="off"
                {...register(`bankAccounts.${index}.account`)}
              />
            </Field>
            <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11">
              <input
                type="radio"
                name="printed-account"
                checked={index === printed}
                onChange={() => print(index)}
                className="size-4.5 accent-accent"
              />
              {t("defaultAccount")}
            </label>
            <IconButton
              label={t("removeAccount", { account: accounts[index]?.account ?? "" })}
              icon={<Trash2 />}
              onClick={() => remove(index)}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<Plus />}
        className="self-start"
        onClick={() => append({ account: "", isDefault: fields.length === 0 })}
      >
        {t("addAccount")}
      </Button>
    </Panel>
  );
}
