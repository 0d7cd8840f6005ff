import type { Tx } from "#server/db/client.ts";
import type { Letterhead } from "#server/pdf/describe-invoice.ts";

/** What the company puts on its paper today, on copies of older documents too. */
export async function loadLetterhead(tx: Tx, organizationId: string): Promise<Letterhead> {
  const accounts = await tx.organizationBankAccount.findMany({
    where: { organizationId },
    orderBy: [{ isDefault: "desc" }, { createdAt: "asc" }],
    select: { account: true },
  });
  const logo = await tx.organizationLogo.findUnique({
    where: { organizationId },
    select: { content: true, width: true, height: true },
  });
  return {
    logo: logo && { bytes: logo.content, width: logo.width, height: logo.height },
    accounts: accounts.map(({ account }) => account),
  };
}
