"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { hasTaxedLine } from "./follow-lines.ts";
import { NumberField } from "./number-field.tsx";
import type { SalesInvoice } from "./sales-document.tsx";
import { useComputedDays } from "./use-computed-days.ts";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

/** Number, days and terms; each kind of document has its own. */
export function DraftDetails({
  company,
  document,
  draft,
}: {
  company: string;
  document: SalesInvoice;
  draft: Draft;
}) {
  const t = useTranslations("sales.document.draft");
  const editor = useTranslations("editor.details");
  const fields = useTranslations("fields");
  const faultOf = useDraftFault(draft);
  const computed = useComputedDays(document);
  const { register } = draft.form;
  const { typeCode } = document.invoice;
  const isAdvance = typeCode === "386";
  const points = [
    { value: "35", label: fields("vatPointSupply") },
    { value: "3", label: fields("vatPointIssue") },
    { value: "432", label: fields("vatPointPayment") },
  ].filter(({ value }) => !isAdvance || value === "432");
  const asksVatPoint = typeCode !== "381" && hasTaxedLine(draft.values.lines);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NumberField company={company} invoiceId={document.id} draft={draft} />
      {isAdvance ? null : (
        <DayField
          draft={draft}
          name="deliveryDate"
          label={fields("deliveryDate")}
          hint={`${t("deliveryDateHint")} ${computed.deliveryDate}`}
        />
      )}
      {typeCode === "381" ? null : (
        <DayField
          draft={draft}
          name="dueDate"
          label={fields(isAdvance ? "advancePaidDate" : "dueDate")}
          hint={isAdvance ? undefined : `${t("dueDateHint")} ${computed.dueDate}`}
        />
      )}
      {asksVatPoint || draft.values.vatPointCode !== "" ? (
        <Field
          label={fields("vatPoint")}
          path="vatPointCode"
          hint={editor("vatPointHint")}
          error={faultOf("vatPointCode")}
        >
          <Select
            {...register("vatPointCode")}
            options={[{ value: "", label: t("vatPointNone") }, ...points]}
          />
        </Field>
      ) : null}
      <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3">
        <Field label={fields("paymentModel")} path="payment.model" error={faultOf("model")}>
          <TextInput inputMode="numeric" autoComplete="off" {...register("model")} />
        </Field>
        <Field
          label={fields("paymentReference")}
          path="payment.reference"
          hint={editor("referenceHint")}
          error={faultOf("reference")}
        >
          <TextInput autoComplete="off" {...register("reference")} />
        </Field>
      </div>
    </div>
  );
}

export function DayField({
  draft,
  name,
  label,
  hint,
}: {
  draft: Draft;
  name: "deliveryDate" | "dueDate" | "periodStart" | "periodEnd";
  label: string;
  hint?: string | undefined;
}) {
  const faultOf = useDraftFault(draft);
  return (
    <Field label={label} path={name} hint={hint} error={faultOf(name)}>
      <Controller
        control={draft.form.control}
        name={name}
        render={({ field: { onChange, ...field } }) => <DateInput {...field} onValueChange={onChange} />}
      />
    </Field>
  );
}
