import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import type { Party } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import { partyOf } from "#server/exchange/parties.ts";

/**
 * A partner as the buyer of a document; from now on it counts as a customer.
 *
 * @throws AppError NOT_FOUND also for a partner of another company or another environment.
 */
export async function findBuyer(
  tx: Tx,
  { organizationId, environment }: { organizationId: string; environment: Environment },
  partnerId: string,
): Promise<Party> {
  const where = { organizationId_environment_id: { organizationId, environment, id: partnerId } };
  const partner = await tx.partner.findUnique({ where });
  if (!partner) throw new AppError("NOT_FOUND", { detail: "partner" });
  if (!partner.isCustomer) {
    await tx.partner.update({ where, data: { isCustomer: true }, select: { id: true } });
  }
  return partyOf(partner);
}
