"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { BankAccountFields } from "#app/(portal)/[company]/settings/organization/_components/bank-account-fields.tsx";
import { LegalDataFields } from "#app/(portal)/[company]/settings/organization/_components/legal-data-fields.tsx";
import type { Organization } from "#app/(portal)/[company]/settings/organization/_components/organization-values.ts";
import { useOrganizationForm } from "#app/(portal)/[company]/settings/organization/_components/use-organization-form.ts";

/** What a company can do without until its first invoice. */
const addressFields = ["street", "postalCode", "city"] as const;
type AddressField = (typeof addressFields)[number];

/** Company data or bank account, with the fields of the settings; saving leads on. */
export function CompanyStep({
  company,
  part,
  organization,
}: {
  company: string;
  part: "company" | "bank-account";
  organization: Organization;
}) {
  const t = useTranslations("setup");
  const fields = useTranslations("settings.organization");
  const router = useRouter();
  const errorText = useErrorText();
  const update = trpc.settings.updateOrganization.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState<readonly AddressField[]>([]);
  const nextHref = `/${company}/setup/${part === "company" ? "bank-account" : "connection"}`;
  const organizationForm = useOrganizationForm(withFirstAccount(organization, part), async (data) => {
    setFailure(null);
    const missing = part === "company" ? addressFields.filter((name) => data[name] === null) : [];
    // Told once; whoever presses again goes on without.
    if (missing.some((name) => !told.includes(name))) {
      setTold(missing);
      return "stays";
    }
    try {
      await update.mutateAsync({ company, ...data });
    } catch (error) {
      setFailure(failureOf(error).code);
      return "stays";
    }
    router.push(nextHref);
    router.refresh();
    return "left";
  });

  return (
    <form {...organizationForm.form} className="flex flex-col gap-5">
      <p className="max-w-prose">{t(part === "company" ? "company.lead" : "account.lead")}</p>
      {part === "company" ? (
        <LegalDataFields form={organizationForm} pib={organization.pib} />
      ) : (
        <BankAccountFields form={organizationForm} />
      )}
      {told.length === 0 ? null : (
        <Notice
          kind="wait"
          title={t("missing.title", { fields: told.map((name) => fields(name).toLowerCase()).join(", ") })}
          urgent
        >
          <p>{t("missing.text")}</p>
        </Notice>
      )}
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={organizationForm.busy}>
          {t(told.length === 0 ? "saveAndGoOn" : "goOnWithout")}
        </Button>
        <LinkButton href={nextHref} variant="ghost">
          {t("skip")}
        </LinkButton>
      </div>
    </form>
  );
}

/** Where there is no account yet, its field stands ready. */
function withFirstAccount(organization: Organization, part: "company" | "bank-account"): Organization {
  return part === "bank-account" && organization.bankAccounts.length === 0
    ? { ...organization, bankAccounts: [{ account: "", isDefault: true }] }
    : organization;
}
