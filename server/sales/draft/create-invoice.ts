import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { blankInvoice, nobody } from "#server/domain/invoice/blank-invoice.ts";
import { partyOf } from "#server/exchange/parties.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { findBuyer } from "./find-buyer.ts";
import { createDraft } from "./save-draft.ts";

/**
 * Begins an invoice or an advance on an empty sheet. The number is left open until the person takes one.
 *
 * @throws AppError NOT_FOUND for a partner of somebody else.
 */
export async function createInvoice(
  company: ActingCompany,
  { typeCode, partnerId }: { typeCode: "380" | "386"; partnerId: string | null },
  clock: Clock = systemClock,
): Promise<{ invoiceId: string }> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
    const buyer = partnerId === null ? nobody : await findBuyer(tx, company, partnerId);
    const invoice = blankInvoice(typeCode, partyOf(organization), buyer);
    const invoiceId = await createDraft(tx, { organizationId, environment, partnerId, invoice });
    await recordAct(
      tx,
      company,
      { id: invoiceId, partnerId },
      { kind: "created", action: "invoice.create", details: { typeCode } },
      clock(),
    );
    return { invoiceId };
  });
}
