import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { toPaymentId } from "#server/domain/party/payment-reference.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import type { DocumentRoot } from "./root.ts";

/** PaymentMeans. A credit note has its due date here, because its root knows none. */
export function paymentMeans({ payment, dueDate }: Invoice, root: DocumentRoot): XmlElement | null {
  return group(
    "cac:PaymentMeans",
    leaf("cbc:PaymentMeansCode", payment.meansCode),
    leaf("cbc:PaymentDueDate", root === "CreditNote" ? dueDate : null),
    leaf("cbc:PaymentID", toPaymentId(payment)),
    group("cac:PayeeFinancialAccount", leaf("cbc:ID", payment.account)),
  );
}
