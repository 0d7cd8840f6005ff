"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useUnsavedGuard } from "#app/_components/use-unsaved-guard.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { BankAccountFields } from "./bank-account-fields.tsx";
import { LegalDataFields } from "./legal-data-fields.tsx";
import type { Organization } from "./organization-values.ts";
import { useOrganizationForm } from "./use-organization-form.ts";

/** Legal data, bank accounts and terms of the company, stored together. */
export function OrganizationForm({ company, organization }: { company: string; organization: Organization }) {
  const t = useTranslations("settings.organization");
  const save = useTranslations("common")("save");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const update = trpc.settings.updateOrganization.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const organizationForm = useOrganizationForm(organization, async (data) => {
    setFailure(null);
    try {
      await update.mutateAsync({ company, ...data });
      restart(await utils.settings.getOrganization.fetch({ company }, { staleTime: 0 }));
      // The name stands in the frame, and findings of drafts depend on these data.
      void utils.invoices.invalidate();
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error).code);
    }
    return "stays";
  });
  const { form, field, faultOf, restart, isDirty, busy } = organizationForm;
  useUnsavedGuard(isDirty);

  return (
    <form {...form} className="flex flex-col gap-5">
      <LegalDataFields form={organizationForm} pib={organization.pib} />
      <BankAccountFields form={organizationForm} />
      <Panel title={t("paymentTerms")}>
        <Field label={t("paymentTermDays")} hint={t("paymentTermHint")} error={faultOf("paymentTermDays")}>
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            className="max-w-32"
            {...field("paymentTermDays")}
          />
        </Field>
      </Panel>
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {save}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {update.isSuccess && !isDirty ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}
