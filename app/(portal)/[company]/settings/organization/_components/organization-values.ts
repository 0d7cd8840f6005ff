import type { z } from "zod";
import { readableAccount } from "#app/(portal)/[company]/_components/readable-account.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { updateOrganizationInput } from "#server/trpc/inputs/settings.ts";

export type Organization = Outputs["settings"]["getOrganization"];
type OrganizationValues = z.input<typeof updateOrganizationInput>;

/** What stands in fields of text; the rest is ticked or listed. */
export type OrganizationTexts = ReturnType<typeof textsOfOrganization>;

export function textsOfOrganization(organization: Organization) {
  const { name, registrationNumber, vatPeriod, vatFilingDay, paymentTermDays } = organization;
  return {
    name,
    registrationNumber,
    jbkjs: organization.jbkjs ?? "",
    street: organization.street ?? "",
    city: organization.city ?? "",
    postalCode: organization.postalCode ?? "",
    email: organization.email ?? "",
    vatPeriod: String(vatPeriod),
    vatFilingDay: vatFilingDay === null ? "" : String(vatFilingDay),
    paymentTermDays: String(paymentTermDays),
  };
}

/** The key stays with an account while others are added and removed. */
export type AccountRow = OrganizationValues["bankAccounts"][number] & { key: string };

export function accountsOfOrganization({ bankAccounts }: Organization): AccountRow[] {
  return bankAccounts.map(({ account, isDefault }) => ({
    key: account,
    account: readableAccount(account),
    isDefault,
  }));
}

/** What the procedure is given. An empty field is no number of days: the schema says so. */
export function valuesOfOrganization(
  { vatPeriod, vatFilingDay, paymentTermDays, ...texts }: OrganizationTexts,
  vatPayer: boolean,
  accounts: readonly AccountRow[],
): OrganizationValues {
  return {
    ...texts,
    vatPayer,
    vatPeriod: vatPeriod === "quarter" ? "quarter" : "month",
    vatFilingDay: vatFilingDay === "" ? null : Number(vatFilingDay),
    paymentTermDays: paymentTermDays.trim() === "" ? Number.NaN : Number(paymentTermDays),
    bankAccounts: accounts.map(({ account, isDefault }) => ({ account, isDefault })),
  };
}
