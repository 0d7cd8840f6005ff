"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { AccountRow } from "./organization-values.ts";
import type { OrganizationForm } from "./use-organization-form.ts";

/** Where buyers pay. Exactly one account is printed on invoices. */
export function BankAccountFields({
  form: { accounts, setAccounts, faultOf },
}: {
  form: Pick<OrganizationForm, "accounts" | "setAccounts" | "faultOf">;
}) {
  const t = useTranslations("settings.organization");
  const marked = accounts.findIndex(({ isDefault }) => isDefault);
  const printed = marked === -1 ? 0 : marked;
  const change = (row: number, changed: Partial<AccountRow>) =>
    setAccounts(accounts.map((each, index) => (index === row ? { ...each, ...changed } : each)));
  return (
    <Panel title={t("bankAccounts")} lead={t("bankAccountHint")}>
      {accounts.length === 0 ? <p className="text-sm text-ink-soft">{t("noAccount")}</p> : null}
      {accounts.map(({ key, account }, index) => (
        <div key={key} className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <Field
            label={t("bankAccount")}
            error={faultOf(`bankAccounts.${index}.account`)}
            className="grow basis-64 sm:max-w-80"
          >
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              name={`bankAccounts.${index}.account`}
              value={account}
              onChange={(event) => change(index, { account: event.currentTarget.value })}
            />
          </Field>
          <label className="flex min-h-9 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11">
            <input
              type="radio"
              name="printed-account"
              checked={index === printed}
              onChange={() =>
                setAccounts(accounts.map((each, row) => ({ ...each, isDefault: row === index })))
              }
              className="size-4.5 accent-accent"
            />
            {t("defaultAccount")}
          </label>
          <IconButton
            label={t("removeAccount", { account })}
            icon={<Trash2 />}
            onClick={() => setAccounts(accounts.filter((each) => each.key !== key))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<Plus />}
        className="self-start"
        onClick={() =>
          setAccounts([
            ...accounts,
            { key: crypto.randomUUID(), account: "", isDefault: accounts.length === 0 },
          ])
        }
      >
        {t("addAccount")}
      </Button>
    </Panel>
  );
}
