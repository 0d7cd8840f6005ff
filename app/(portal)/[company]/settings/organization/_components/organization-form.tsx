"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { BankAccountFields } from "./bank-account-fields.tsx";
import { LegalDataFields } from "./legal-data-fields.tsx";
import {
  type OrganizationData,
  type OrganizationValues,
  organizationValidation,
  valuesOfOrganization,
} from "./organization-values.ts";

/** Legal data, bank accounts and terms of the company, stored together. */
export function OrganizationForm({
  company,
  organization,
}: {
  company: string;
  organization: Outputs["settings"]["getOrganization"];
}) {
  const t = useTranslations("settings.organization");
  const save = useTranslations("common")("save");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const update = trpc.settings.updateOrganization.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<OrganizationValues, unknown, OrganizationData>({
    resolver: organizationValidation.resolver,
    defaultValues: valuesOfOrganization(organization),
  });
  const { register, handleSubmit, reset, formState } = form;
  const { errors, isDirty } = formState;

  const submit = handleSubmit(async (data) => {
    setFailure(null);
    try {
      await update.mutateAsync({ company, ...data });
      const fresh = await utils.settings.getOrganization.fetch({ company }, { staleTime: 0 });
      reset(valuesOfOrganization(fresh));
      // The name stands in the frame, and findings of drafts depend on these data.
      void utils.invoices.invalidate();
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error).code);
    }
  });

  return (
    <form
      noValidate
      onFocus={organizationValidation.preload}
      onSubmit={submit}
      className="flex flex-col gap-5"
    >
      <LegalDataFields form={form} pib={organization.pib} />
      <BankAccountFields form={form} />
      <Panel title={t("paymentTerms")}>
        <Field
          label={t("paymentTermDays")}
          hint={t("paymentTermHint")}
          error={errors.paymentTermDays && errorText(errors.paymentTermDays.message)}
        >
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            className="max-w-32"
            {...register("paymentTermDays", { setValueAs: numberOf })}
          />
        </Field>
      </Panel>
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={update.isPending}>
          {save}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {update.isSuccess && !isDirty ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}

/** An empty field is no number of days: the schema says so. */
function numberOf(text: unknown): number {
  return text === "" ? Number.NaN : Number(text);
}
