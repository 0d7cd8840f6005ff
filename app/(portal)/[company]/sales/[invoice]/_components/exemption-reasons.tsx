"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import { reasonsFor } from "#server/domain/tax/exemption-reasons.ts";
import { reasonLabel } from "#server/messages/exemption-label.ts";
import { categoriesWithReason } from "./follow-lines.ts";
import type { Draft } from "./use-draft.ts";
import { useFaultAt } from "./use-draft-fault.ts";

/** For each category without VAT the reason of the law: SEF takes one per category and document. */
export function ExemptionReasons({ draft }: { draft: Draft }) {
  const t = useTranslations("editor.reasons");
  const categories = categoriesWithReason(draft.values.lines);
  if (categories.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t("title")}</legend>
      <p className="max-w-prose text-sm text-ink-soft">{t("hint")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {categories.map((category) => (
          <ReasonField key={category} category={category} draft={draft} />
        ))}
      </div>
    </fieldset>
  );
}

function ReasonField({ category, draft }: { category: TaxCategoryCode; draft: Draft }) {
  const t = useTranslations("editor");
  const money = useTranslations("editorMoney");
  const locale = useLocale();
  const faultAt = useFaultAt(draft);
  const reasons = draft.values.exemptionReasons;
  const index = reasons.findIndex(({ taxCategory }) => taxCategory === category);
  const chosen = reasons[index]?.code ?? "";
  const listed = reasonsFor(category, useCompanyToday(), draft.live.exemptionReasons);
  const options = listed.map((reason) => ({
    value: reason.code,
    label: [reason.code, reasonLabel(reason, locale)].filter(Boolean).join(" · "),
  }));
  const needsWords = listed.some(({ code, noteNeeded }) => code === chosen && noteNeeded === true);
  const isListed = chosen === "" || listed.some(({ code }) => code === chosen);

  function choose(code: string) {
    const others = reasons.filter(({ taxCategory }) => taxCategory !== category);
    const next = code === "" ? others : [...others, { taxCategory: category, code, text: null }];
    draft.form.setValue("exemptionReasons", next, { shouldDirty: true });
  }

  function explain(text: string) {
    const next = reasons.map((reason, at) => (at === index ? { ...reason, text: text || null } : reason));
    draft.form.setValue("exemptionReasons", next, { shouldDirty: true });
  }

  return (
    <div className="flex flex-col gap-2">
      <Field
        label={t("reasons.of", { category: t(`category.${category}`), code: category })}
        path={index === -1 ? `exemptionReasons.${category}` : `exemptionReasons.${index}.code`}
        error={chosen === "" ? t("reasons.missing") : undefined}
        help="exemptionReason"
        required
      >
        <Select
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
          options={[
            { value: "", label: t("reasons.choose") },
            ...(isListed ? [] : [{ value: chosen, label: chosen }]),
            ...options,
          ]}
        />
      </Field>
      {chosen === "" ? null : (
        <Field
          label={money("reasonText")}
          path={`exemptionReasons.${index}.text`}
          hint={needsWords ? money("reasonTextNeeded") : undefined}
          error={faultAt(`exemptionReasons.${index}.text`)}
        >
          <TextInput
            autoComplete="off"
            maxLength={500}
            value={reasons[index]?.text ?? ""}
            onChange={(event) => explain(event.currentTarget.value)}
          />
        </Field>
      )}
    </div>
  );
}
