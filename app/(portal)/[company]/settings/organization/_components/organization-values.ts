import type { z } from "zod";
import { lateResolver } from "#app/_components/late-resolver.ts";
import { readableAccount } from "#app/(portal)/[company]/_components/readable-account.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { updateOrganizationInput } from "#server/trpc/inputs/settings.ts";

export type OrganizationValues = z.input<typeof updateOrganizationInput>;
export type OrganizationData = z.output<typeof updateOrganizationInput>;

/** The fields of the procedure. */
export const organizationValidation = lateResolver(() =>
  import("#server/trpc/inputs/settings.ts").then(({ updateOrganizationInput }) => updateOrganizationInput),
);

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
