"use client";

import { useTranslations } from "next-intl";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import type { SortDirection } from "#server/domain/listing/list-words.ts";

type Order<By extends string> = { by: By; dir: SortDirection };

/** The order of rows as one question, where headers cannot be pressed. */
export function OrderField<By extends string>({
  order,
  names,
  onChange,
}: {
  order: Order<By>;
  names: readonly { by: By; label: string }[];
  onChange: (order: Order<By>) => void;
}) {
  const t = useTranslations("listing.order");
  const choices = names.flatMap(({ by, label }) => [
    { by, dir: "asc" as const, label: t("ascending", { column: label }) },
    { by, dir: "desc" as const, label: t("descending", { column: label }) },
  ]);
  return (
    <Field label={t("label")}>
      <Select
        value={`${order.by}/${order.dir}`}
        onChange={({ currentTarget: { value } }) => {
          const chosen = choices.find(({ by, dir }) => `${by}/${dir}` === value);
          if (chosen) onChange({ by: chosen.by, dir: chosen.dir });
        }}
        options={choices.map(({ by, dir, label }) => ({ value: `${by}/${dir}`, label }))}
      />
    </Field>
  );
}
