import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { formatBankAccount, parseBankAccount } from "#server/domain/party/bank-account.ts";
import { messagesFor } from "#server/messages/catalog.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { Locale } from "#server/messages/locales.ts";
import { describePaymentCode } from "./payment-code.ts";
import type { PrintedDocument } from "./printed-document.ts";

/**
 * How to pay it; null for what is not to be paid, or not in dinars. A trial has the words but no code: paper leaves the
 * house, and a bank would pay by it.
 */
export function describePayment(
  invoice: Invoice,
  standing: { isVoid: boolean; isTrial: boolean },
  locale: Locale,
): PrintedDocument["payment"] {
  const described = describePaymentCode(invoice, standing);
  if (described.kind === "none") return null;
  const { slip, qr, isTrial } = described;
  const { paymentSlip, fields } = messagesFor(locale);
  const account = parseBankAccount(slip.account);
  const lines = [
    { label: paymentSlip.payee, value: slip.payee.join(", ") },
    { label: fields.paymentAccount, value: account === null ? slip.account : formatBankAccount(account) },
    { label: paymentSlip.amount, value: formatMoneyWithCurrency(slip.amount, "RSD", locale) },
    {
      label: fields.modelAndReference,
      value: slip.reference === null ? "" : `${slip.reference.model} ${slip.reference.number}`,
    },
    { label: fields.paymentPurpose, value: slip.purpose },
    { label: fields.paymentCode, value: slip.code },
  ];
  return {
    title: paymentSlip.title,
    lines: lines.filter(({ value }) => value !== ""),
    qr: isTrial ? null : qr,
    hints: isTrial
      ? [paymentSlip.trialPaper]
      : [paymentSlip.scan, ...(slip.isAboveInstantLimit ? [paymentSlip.aboveLimit] : [])],
  };
}
