import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice, documentInclude } from "#server/exchange/document-rows.ts";
import { describePaymentCode, isVoidStatus, type PaymentCode } from "#server/pdf/payment-code.ts";

/**
 * How the supplier's document is paid, by what it says itself.
 *
 * @throws AppError NOT_FOUND
 */
export async function getPaymentCode(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
): Promise<PaymentCode> {
  const row = await withCompany(organizationId, (tx) =>
    tx.invoice.findFirst({
      where: { organizationId, id: invoiceId, environment, direction: "purchase" },
      include: { ...documentInclude, sefInvoices: { take: 1, select: { status: true } } },
    }),
  );
  if (row === null) throw new AppError("NOT_FOUND");
  return describePaymentCode(assembleInvoice(row), {
    isVoid: isVoidStatus(row.sefInvoices[0]?.status ?? null),
    isTrial: environment !== "production",
  });
}
