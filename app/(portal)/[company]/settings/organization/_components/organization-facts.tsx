import { useTranslations } from "next-intl";
import { KeyValues } from "#app/_components/key-values.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { readableAccount } from "#app/(portal)/[company]/_components/readable-account.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** For those who may not change it. */
export function OrganizationFacts({
  organization,
}: {
  organization: Outputs["settings"]["getOrganization"];
}) {
  const t = useTranslations("settings");
  const party = useTranslations("party");
  const none = useTranslations("common")("none");
  const { street, postalCode, city, bankAccounts } = organization;
  const place = [postalCode, city].filter(Boolean).join(" ");
  return (
    <Panel title={t("organization.legalData")} lead={t("readOnly")}>
      <KeyValues
        items={[
          { label: t("organization.name"), value: organization.name },
          { label: t("organization.pib"), value: organization.pib, copy: organization.pib },
          {
            label: t("organization.registrationNumber"),
            value: organization.registrationNumber,
            copy: organization.registrationNumber,
          },
          { label: t("organization.jbkjs"), value: organization.jbkjs ?? none },
          { label: party("address"), value: [street, place].filter(Boolean).join(", ") || none },
          { label: t("organization.email"), value: organization.email ?? none },
          { label: party("vatPayer"), value: party(organization.vatPayer ? "vatPayer" : "notVatPayer") },
          {
            label: t("organization.vatFilingDay"),
            value:
              organization.vatFilingDay === null
                ? t("organization.vatFilingLastDay")
                : t("organization.vatFilingOn", { day: String(organization.vatFilingDay) }),
          },
          {
            label: t("organization.bankAccounts"),
            value:
              bankAccounts.map(({ account }) => readableAccount(account)).join(", ") ||
              t("organization.noAccount"),
          },
          { label: t("organization.paymentTermDays"), value: organization.paymentTermDays },
        ]}
      />
    </Panel>
  );
}
