import type { Tx } from "#server/db/client.ts";
import type { Party } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import { partyOf } from "#server/exchange/parties.ts";

/**
 * A partner as the buyer of a document; from now on it counts as a customer.
 *
 * @throws AppError NOT_FOUND also for another company's partner.
 */
export async function findBuyer(tx: Tx, organizationId: string, partnerId: string): Promise<Party> {
  const partner = await tx.partner.findUnique({
    where: { organizationId_id: { organizationId, id: partnerId } },
  });
  if (!partner) throw new AppError("NOT_FOUND", { detail: "partner" });
  if (!partner.isCustomer) {
    await tx.partner.update({
      where: { organizationId_id: { organizationId, id: partnerId } },
      data: { isCustomer: true },
      select: { id: true },
    });
  }
  return partyOf(partner);
}
