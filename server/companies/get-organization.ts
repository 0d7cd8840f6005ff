import { withCompany } from "#server/db/company.ts";
import { vatPeriodSchema } from "./closed-lists.ts";

/** Legal data and bank accounts as the settings page edits them. */
export function getOrganization(organizationId: string) {
  return withCompany(organizationId, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
    const bankAccounts = await tx.organizationBankAccount.findMany({
      where: { organizationId },
      orderBy: [{ isDefault: "desc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { account: true, isDefault: true },
    });
    return { ...organization, vatPeriod: vatPeriodSchema.parse(organization.vatPeriod), bankAccounts };
  });
}
