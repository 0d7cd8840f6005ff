"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useLeadToFault } from "#app/_components/use-lead-to-fault.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { useTaxChoices } from "#app/(portal)/[company]/sales/[invoice]/_components/use-tax-choices.ts";
import { type ItemForm, itemFormSchema } from "#server/domain/item/item.ts";
import { decimal } from "#server/domain/money.ts";
import type { ExemptionReason } from "#server/domain/tax/exemption-reasons.ts";
import { units } from "#server/domain/tax/units.ts";
import { unitText } from "#server/messages/unit-text.ts";
import { ReasonSelect } from "./reason-select.tsx";
import type { Item } from "./use-item-columns.tsx";

const blank: ItemForm = {
  ...{ code: null, name: "", description: null, unitCode: "H87", price: null, priceIncludesTax: false },
  ...{ taxCategory: "S", taxPercent: "20", exemptionReason: null },
};

/** All of an item in one dialog; what is wrong stands beside its field. */
export function ItemDialog({
  company,
  item,
  changedReasons,
  onClose,
}: {
  company: string;
  /** Null: a new one. */
  item: Item | null;
  changedReasons: readonly ExemptionReason[];
  onClose: () => void;
}) {
  const t = useTranslations("items.form");
  const words = useTranslations("items");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const formId = useId();
  const { area, leadToFault } = useLeadToFault<HTMLFormElement>();
  const utils = trpc.useUtils();
  const create = trpc.items.create.useMutation();
  const update = trpc.items.update.useMutation();
  const [values, setValues] = useState<ItemForm>(item ?? blank);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const choices = useTaxChoices(values);
  const set = (change: Partial<ItemForm>) => setValues({ ...values, ...change });
  const errorOf = (field: string) => {
    const code = faults.get(field);
    return code === undefined ? undefined : errorText(code);
  };

  const { run: save, busy } = useSingleRun(async () => {
    setFailure(null);
    const parsed = itemFormSchema.safeParse(values);
    if (!parsed.success) {
      setFaults(
        new Map(parsed.error.issues.map(({ path, message }) => [String(path[0]), knownCode(message)])),
      );
      leadToFault();
      return;
    }
    try {
      if (item === null) await create.mutateAsync({ company, item: parsed.data });
      else await update.mutateAsync({ company, itemId: item.id, version: item.version, item: parsed.data });
      showToast(t("saved", { name: parsed.data.name }));
      await utils.items.list.invalidate({ company });
      onClose();
    } catch (error) {
      const { code, faults: told } = failureOf(error);
      setFaults(new Map(told.map(({ path, code: fault }) => [path, fault])));
      setFailure(code);
      leadToFault();
    }
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={item === null ? t("titleNew") : t("titleEdit")}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form ref={area} id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("name")} error={errorOf("name")} required>
          <TextInput
            autoComplete="off"
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("code")} hint={t("codeHint")} error={errorOf("code")}>
            <TextInput
              autoComplete="off"
              spellCheck={false}
              value={values.code ?? ""}
              onChange={(event) => set({ code: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("unit")} error={errorOf("unitCode")} required>
            <Select
              value={values.unitCode}
              onChange={(event) => set({ unitCode: event.currentTarget.value })}
              options={[
                ...(units.some(({ code }) => code === values.unitCode)
                  ? []
                  : [{ value: values.unitCode, label: values.unitCode }]),
                ...units.map((unit) => ({ value: unit.code, label: unitText(unit, locale) })),
              ]}
            />
          </Field>
          <Field label={t("price")} hint={t("priceHint")} error={errorOf("price")}>
            <MoneyInput value={values.price ?? ""} onValueChange={(price) => set({ price: price || null })} />
          </Field>
          <Field label={t("priceMode")}>
            <Select
              value={values.priceIncludesTax ? "gross" : "net"}
              onChange={(event) => set({ priceIncludesTax: event.currentTarget.value === "gross" })}
              options={[
                { value: "net", label: words("withoutTax") },
                { value: "gross", label: words("withTax") },
              ]}
            />
          </Field>
          <Field label={t("vat")} error={errorOf("taxPercent")} className="sm:col-span-2">
            <Select
              value={choices.find((choice) => isSameTax(choice, values))?.value ?? ""}
              onChange={({ currentTarget: { value } }) => {
                const chosen = choices.find((choice) => choice.value === value);
                if (chosen === undefined) return;
                const { taxCategory, taxPercent } = chosen;
                set({ taxCategory, taxPercent, exemptionReason: null });
              }}
              options={choices}
            />
          </Field>
        </div>
        <ReasonSelect
          category={values.taxCategory}
          changes={changedReasons}
          value={values.exemptionReason}
          onChange={(exemptionReason) => set({ exemptionReason })}
        />
        <Field label={t("description")} error={errorOf("description")}>
          <TextArea
            rows={2}
            value={values.description ?? ""}
            onChange={(event) => set({ description: event.currentTarget.value })}
          />
        </Field>
        {failure === null ? null : (
          <Notice kind="bad" urgent>
            <p>{errorText(failure)}</p>
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

function isSameTax(
  one: Pick<ItemForm, "taxCategory" | "taxPercent">,
  other: Pick<ItemForm, "taxCategory" | "taxPercent">,
): boolean {
  return one.taxCategory === other.taxCategory && decimal(one.taxPercent).equals(decimal(other.taxPercent));
}

/** A message of the schema library itself is no code of ours. */
function knownCode(message: string): string {
  return /^[A-Z_]+$/.test(message) ? message : "VALIDATION";
}
