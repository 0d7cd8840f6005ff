"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { CirQuestion } from "./cir-question.tsx";
import { DraftReferences } from "./draft-references.tsx";
import type { SalesInvoice } from "./sales-document.tsx";
import { SaveStatus } from "./save-status.tsx";
import { useComputedDays } from "./use-computed-days.ts";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

/** What a person decides about a draft; all else follows the company, the customer or the file. */
export function DraftForm({ document, draft }: { document: SalesInvoice; draft: Draft }) {
  const t = useTranslations("sales.document.draft");
  const fields = useTranslations("fields");
  const common = useTranslations("common");
  const faultOf = useDraftFault(document, draft);
  const computed = useComputedDays(document);
  const { register, control } = draft.form;
  const { typeCode } = document.invoice;
  const isAdvance = typeCode === "386";
  return (
    <Panel title={t("title")}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onBlur={draft.saveOnBlur}
        onSubmit={(event) => {
          event.preventDefault();
          void draft.save({ force: document.state !== "draft", focus: true });
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={fields("number")}
            path="number"
            hint={t("numberHint")}
            error={faultOf("number")}
            required
          >
            <TextInput autoComplete="off" spellCheck={false} {...register("number")} />
          </Field>
          <Field label={fields("vatPoint")} path="vatPointCode" error={faultOf("vatPointCode")}>
            <Select
              {...register("vatPointCode")}
              options={[
                { value: "", label: t("vatPointNone") },
                { value: "35", label: fields("vatPointSupply") },
                { value: "3", label: fields("vatPointIssue") },
                { value: "432", label: fields("vatPointPayment") },
              ]}
            />
          </Field>
          {isAdvance ? null : (
            <Field
              label={fields("deliveryDate")}
              path="deliveryDate"
              hint={`${t("deliveryDateHint")} ${computed.deliveryDate}`}
              error={faultOf("deliveryDate")}
            >
              <Controller
                control={control}
                name="deliveryDate"
                render={({ field: { onChange, ...field } }) => (
                  <DateInput {...field} onValueChange={onChange} />
                )}
              />
            </Field>
          )}
          {typeCode === "381" ? null : (
            <Field
              label={fields(isAdvance ? "advancePaidDate" : "dueDate")}
              path="dueDate"
              hint={isAdvance ? undefined : `${t("dueDateHint")} ${computed.dueDate}`}
              error={faultOf("dueDate")}
            >
              <Controller
                control={control}
                name="dueDate"
                render={({ field: { onChange, ...field } }) => (
                  <DateInput {...field} onValueChange={onChange} />
                )}
              />
            </Field>
          )}
        </div>
        <DraftReferences document={document} draft={draft} />
        {document.buyerIsPublic ? <CirQuestion draft={draft} error={faultOf("sendToCir")} /> : null}
        <Field label={fields("note")} path="notes" hint={t("noteHint")} error={faultOf("note")}>
          <TextArea {...register("note")} />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={draft.saving}>
            {common("saveDraft")}
          </Button>
          <SaveStatus draft={draft} />
        </div>
      </form>
    </Panel>
  );
}
