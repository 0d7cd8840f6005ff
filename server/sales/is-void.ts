import type { Tx } from "#server/db/client.ts";
import { isVoidStatus } from "#server/pdf/payment-code.ts";

/** Whether SEF's word is that the document was rejected or taken back: nobody may be led to pay it. */
export async function isVoid(tx: Tx, organizationId: string, invoiceId: string): Promise<boolean> {
  const sef = await tx.sefInvoice.findFirst({
    where: { organizationId, invoiceId },
    orderBy: { createdAt: "desc" },
    select: { status: true },
  });
  return isVoidStatus(sef?.status ?? null);
}
