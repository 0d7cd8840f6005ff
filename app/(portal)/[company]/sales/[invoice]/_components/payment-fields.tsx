"use client";

import { useTranslations } from "next-intl";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { paymentMeansCodes } from "#server/domain/invoice/payment-rules.ts";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

/** How the buyer is to pay, and what stands on the payment order. */
export function PaymentFields({ draft }: { draft: Draft }) {
  const t = useTranslations("references.means");
  const editor = useTranslations("editor.details");
  const fields = useTranslations("fields");
  const faultOf = useDraftFault(draft);
  const { register } = draft.form;
  const chosen = draft.values.meansCode;
  const isListed = paymentMeansCodes.some((code) => code === chosen);
  return (
    <>
      <Field label={t("title")} path="payment.meansCode" error={faultOf("meansCode")}>
        <Select
          {...register("meansCode")}
          options={[
            ...(isListed ? [] : [{ value: chosen, label: chosen }]),
            ...paymentMeansCodes.map((code) => ({ value: code, label: `${t(code)} (${code})` })),
          ]}
        />
      </Field>
      <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3">
        <Field label={fields("paymentModel")} path="payment.model" error={faultOf("model")}>
          <TextInput inputMode="numeric" autoComplete="off" {...register("model")} />
        </Field>
        <Field
          label={fields("paymentReference")}
          path="payment.reference"
          help="paymentReference"
          hint={editor("referenceHint")}
          error={faultOf("reference")}
        >
          <TextInput autoComplete="off" {...register("reference")} />
        </Field>
      </div>
    </>
  );
}
