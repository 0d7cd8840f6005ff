"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import type { BillingReference } from "#server/domain/invoice/invoice.ts";
import { DayField } from "./draft-details.tsx";
import type { Draft } from "./use-draft.ts";
import { useFaultAt } from "./use-draft-fault.ts";

/** What a credit or debit document corrects: documents by number and day, or a period, never both. */
export function CorrectionSource({ draft }: { draft: Draft }) {
  const t = useTranslations("editor.references");
  const faultAt = useFaultAt(draft);
  const { billingReferences, periodStart, periodEnd } = draft.values;
  const hasPeriod = periodStart !== "" || periodEnd !== "";
  const [basis, setBasis] = useState<"invoices" | "period">(hasPeriod ? "period" : "invoices");

  function choose(next: typeof basis) {
    setBasis(next);
    if (next === "period") change([]);
    else {
      draft.form.setValue("periodStart", "");
      draft.form.setValue("periodEnd", "");
    }
  }

  function change(references: BillingReference[]) {
    draft.form.setValue("billingReferences", references, { shouldDirty: true });
  }

  return (
    <>
      <RadioGroup
        legend={t("title")}
        path="billingReferences"
        options={[
          { value: "invoices", label: t("byInvoices") },
          { value: "period", label: t("byPeriod") },
        ]}
        value={basis}
        onValueChange={choose}
        error={faultAt("billingReferences")}
      />
      {basis === "period" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField draft={draft} name="periodStart" label={t("from")} />
          <DayField draft={draft} name="periodEnd" label={t("to")} />
        </div>
      ) : (
        <References references={billingReferences} faultAt={faultAt} onChange={change} />
      )}
    </>
  );
}

function References({
  references,
  faultAt,
  onChange,
}: {
  references: readonly BillingReference[];
  faultAt: (path: string) => string | undefined;
  onChange: (references: BillingReference[]) => void;
}) {
  const t = useTranslations("editor.references");
  const replace = (at: number, part: Partial<BillingReference>) =>
    onChange(references.map((reference, index) => (index === at ? { ...reference, ...part } : reference)));
  const rows = references.map((reference, index) => ({ key: String(index), reference, index }));
  return (
    <div className="flex flex-col items-start gap-3">
      {rows.map(({ key, reference, index }) => (
        <div key={key} className="grid w-full grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-3">
          <Field
            label={t("number")}
            path={`billingReferences.${index}.number`}
            error={faultAt(`billingReferences.${index}.number`)}
          >
            <TextInput
              autoComplete="off"
              value={reference.number}
              onChange={(event) => replace(index, { number: event.currentTarget.value })}
            />
          </Field>
          <Field
            label={t("date")}
            path={`billingReferences.${index}.issueDate`}
            error={faultAt(`billingReferences.${index}.issueDate`)}
          >
            <DateInput
              value={reference.issueDate ?? ""}
              onValueChange={(date) => replace(index, { issueDate: parseCivilDate(date) })}
            />
          </Field>
          <IconButton
            className="mt-6"
            label={t("remove", { number: reference.number })}
            icon={<X />}
            onClick={() => onChange(references.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<Plus />}
        onClick={() => onChange([...references, { number: "", issueDate: null, typeCode: null }])}
      >
        {t("add")}
      </Button>
    </div>
  );
}
