"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import type { TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import { taxCategories } from "#server/domain/tax/categories.ts";
import { type ExemptionReason, reasonsFor, withChanges } from "#server/domain/tax/exemption-reasons.ts";
import { reasonLabel } from "#server/messages/exemption-label.ts";

/** The law's reason of a category without VAT; an item may leave it to the invoice. */
export function ReasonSelect({
  category,
  changes,
  value,
  onChange,
}: {
  category: TaxCategoryCode;
  /** What SEF's own list says otherwise than the starting stock. */
  changes: readonly ExemptionReason[];
  value: string | null;
  onChange: (code: string | null) => void;
}) {
  const t = useTranslations("items.form");
  const locale = useLocale();
  const reasons = reasonsFor(category, useCompanyToday(), withChanges(changes));
  if (!taxCategories[category].reasonNeeded) return null;
  return (
    <Field label={t("reason")}>
      <Select
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        options={[
          { value: "", label: t("reasonNone") },
          ...reasons.map((reason) => ({
            value: reason.code,
            label: [reason.code, reasonLabel(reason, locale)].filter(Boolean).join(" · "),
          })),
        ]}
      />
    </Field>
  );
}
