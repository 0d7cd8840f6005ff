import type { z } from "zod";
import { readableAccount } from "#app/(portal)/[company]/_components/readable-account.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { updateOrganizationInput } from "#server/trpc/inputs/settings.ts";

export const organizationForm = updateOrganizationInput;
export type OrganizationValues = z.input<typeof organizationForm>;
export type OrganizationData = z.output<typeof organizationForm>;

export function valuesOfOrganization(
  organization: Outputs["settings"]["getOrganization"],
): OrganizationValues {
  const { name, registrationNumber, vatPayer, vatPeriod, vatFilingDay, paymentTermDays } = organization;
  return {
    name,
    registrationNumber,
    jbkjs: organization.jbkjs ?? "",
    street: organization.street ?? "",
    city: organization.city ?? "",
    postalCode: organization.postalCode ?? "",
    email: organization.email ?? "",
    vatPayer,
    vatPeriod,
    vatFilingDay,
    paymentTermDays,
    bankAccounts: organization.bankAccounts.map(({ account, isDefault }) => ({
      account: readableAccount(account),
      isDefault,
    })),
  };
}
