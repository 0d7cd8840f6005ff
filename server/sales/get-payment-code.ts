import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { describePaymentCode, type PaymentCode } from "#server/pdf/payment-code.ts";
import { isVoid } from "./is-void.ts";
import { isOnDesk, loadDocument } from "./load-document.ts";

/**
 * How the buyer pays the document; null while it is still being written.
 *
 * @throws AppError NOT_FOUND
 */
export async function getPaymentCode(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<PaymentCode | null> {
  const found = await withCompany(organizationId, async (tx) => {
    const document = await loadDocument(tx, { organizationId, environment }, invoiceId, belgradeDay(clock()));
    return { ...document, isVoid: await isVoid(tx, organizationId, invoiceId) };
  });
  const { state, invoice } = found;
  if (isOnDesk(state)) return null;
  return describePaymentCode(invoice, {
    isVoid: found.isVoid,
    isTrial: environment !== "production",
  });
}
