import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { partyKindSchema } from "#server/domain/party/party-kind-schema.ts";
import { AppError } from "#server/errors.ts";

/**
 * A partner as its page shows it; what happened with it is read page by page beside it.
 *
 * @throws AppError NOT_FOUND.
 */
export function getPartner(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  partnerId: string,
) {
  return withCompany(organizationId, async (tx) => {
    const partner = await tx.partner.findUnique({
      where: { organizationId_environment_id: { organizationId, environment, id: partnerId } },
    });
    if (!partner) throw new AppError("NOT_FOUND");
    return { ...partner, kind: partyKindSchema.parse(partner.kind) };
  });
}
