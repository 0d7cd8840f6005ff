"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import type { BillingReference, InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { DayField } from "./day-field.tsx";
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
        <References
          references={billingReferences}
          kinds={draft.values.typeCode === "381" ? ["380", "386"] : ["380"]}
          faultAt={faultAt}
          onChange={change}
        />
      )}
    </>
  );
}

function References({
  references,
  kinds,
  faultAt,
  onChange,
}: {
  references: readonly BillingReference[];
  /** What may be corrected (SRBDT BT-E26). */
  kinds: readonly InvoiceTypeCode[];
  faultAt: (path: string) => string | undefined;
  onChange: (references: BillingReference[]) => void;
}) {
  const t = useTranslations("editor.references");
  const more = useTranslations("references.original");
  const documentKind = useTranslations("documentKind");
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
          <Field
            label={more("kind")}
            path={`billingReferences.${index}.typeCode`}
            error={faultAt(`billingReferences.${index}.typeCode`)}
          >
            <Select
              value={reference.typeCode ?? ""}
              onChange={(event) => {
                const { value } = event.currentTarget;
                replace(index, { typeCode: kinds.find((code) => code === value) ?? null });
              }}
              options={[
                { value: "", label: more("kindUnknown") },
                ...kinds.map((code) => ({ value: code, label: documentKind(code) })),
              ]}
            />
          </Field>
          <div className="self-center">
            <Checkbox
              label={more("outside")}
              checked={reference.outsideSef ?? false}
              onChange={(event) => {
                const outsideSef = event.currentTarget.checked;
                replace(index, {
                  outsideSef,
                  ...(outsideSef ? { typeCode: reference.typeCode ?? "380" } : {}),
                });
              }}
            />
          </div>
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
