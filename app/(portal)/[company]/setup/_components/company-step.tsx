"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { BankAccountFields } from "#app/(portal)/[company]/settings/organization/_components/bank-account-fields.tsx";
import { LegalDataFields } from "#app/(portal)/[company]/settings/organization/_components/legal-data-fields.tsx";
import {
  type OrganizationData,
  type OrganizationValues,
  organizationValidation,
  valuesOfOrganization,
} from "#app/(portal)/[company]/settings/organization/_components/organization-values.ts";

/** Company data or bank account, with the fields of the settings; saving leads on. */
export function CompanyStep({
  company,
  part,
  organization,
}: {
  company: string;
  part: "company" | "bank-account";
  organization: Outputs["settings"]["getOrganization"];
}) {
  const t = useTranslations("setup");
  const router = useRouter();
  const errorText = useErrorText();
  const update = trpc.settings.updateOrganization.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const [leaving, startLeaving] = useTransition();
  const form = useForm<OrganizationValues, unknown, OrganizationData>({
    resolver: organizationValidation.resolver,
    defaultValues: valuesForStep(organization, part),
  });
  const nextHref = `/${company}/setup/${part === "company" ? "bank-account" : "connection"}`;

  const submit = form.handleSubmit(async (data) => {
    setFailure(null);
    try {
      await update.mutateAsync({ company, ...data });
      startLeaving(() => {
        router.push(nextHref);
        router.refresh();
      });
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
      <p className="max-w-prose">{t(part === "company" ? "company.lead" : "account.lead")}</p>
      {part === "company" ? (
        <LegalDataFields form={form} pib={organization.pib} />
      ) : (
        <BankAccountFields form={form} />
      )}
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={update.isPending || leaving}>
          {t("saveAndGoOn")}
        </Button>
        <LinkButton href={nextHref} variant="ghost">
          {t("skip")}
        </LinkButton>
      </div>
    </form>
  );
}

/** Where there is no account yet, its field stands ready. */
function valuesForStep(
  organization: Outputs["settings"]["getOrganization"],
  part: "company" | "bank-account",
): OrganizationValues {
  const values = valuesOfOrganization(organization);
  return part === "bank-account" && values.bankAccounts.length === 0
    ? { ...values, bankAccounts: [{ account: "", isDefault: true }] }
    : values;
}
