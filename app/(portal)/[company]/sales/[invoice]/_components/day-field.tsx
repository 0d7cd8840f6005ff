"use client";

import { Controller } from "react-hook-form";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import type { HelpTopic } from "#app/_components/help-button.tsx";
import { pathOf } from "./path-of-field.ts";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

/** One day of the document. */
export function DayField({
  draft,
  name,
  label,
  hint,
  help,
}: {
  draft: Draft;
  name: "deliveryDate" | "dueDate" | "periodStart" | "periodEnd" | "exchangeRateDate";
  label: string;
  hint?: string | undefined;
  help?: HelpTopic;
}) {
  const faultOf = useDraftFault(draft);
  return (
    <Field
      label={label}
      path={pathOf(name)}
      hint={hint}
      error={faultOf(name)}
      {...(help === undefined ? {} : { help })}
    >
      <Controller
        control={draft.form.control}
        name={name}
        render={({ field: { onChange, ...field } }) => <DateInput {...field} onValueChange={onChange} />}
      />
    </Field>
  );
}
