import { decimal } from "#server/domain/money.ts";
import { parseBankAccount } from "#server/domain/party/bank-account.ts";
import { isModel97Reference } from "#server/domain/party/payment-reference.ts";
import { isBlank, type SendRule } from "./send-rule.ts";

/** UNCL4461 codes seen at SEF: cash, cheque, transfers, cards, direct debit, clearing. */
export const paymentMeansCodes = ["10", "20", "30", "31", "42", "48", "49", "54", "55", "57", "97"] as const;

const roundingBelow = "1";

/** How and where to pay. */
export const paymentRules: readonly SendRule[] = [
  {
    code: "INV-PAYMENT-MEANS",
    path: "payment.meansCode",
    ok: ({ invoice }) => paymentMeansCodes.some((code) => code === invoice.payment.meansCode),
    prevents: ["UBLPaymentMeansNotDefined"],
    source: "SRBDT BT-81",
  },
  {
    code: "INV-PAYEE-ACCOUNT",
    onlySef: true,
    path: "payment.account",
    ok: ({ invoice }) => !isBlank(invoice.payment.account),
    prevents: ["UBLPayeeFinancialAccountIdNotDefined"],
    source: "SRBDT BT-84",
  },
  {
    // SEF itself takes an account whose control digits are wrong (its own example has one), the bank does not.
    code: "INV-PAYEE-ACCOUNT-CHECKSUM",
    severity: "warning",
    path: "payment.account",
    ok: ({ invoice }) =>
      isBlank(invoice.payment.account) || parseBankAccount(invoice.payment.account ?? "") !== null,
    prevents: [],
    source: "ISO 7064 MOD 97-10 over the eighteen digits",
  },
  {
    code: "INV-PAYMENT-MODEL",
    path: "payment.model",
    ok: ({ invoice: { payment } }) =>
      isBlank(payment.model) || (/^\d{2}$/.test(payment.model ?? "") && !isBlank(payment.reference)),
    prevents: ["UBLReferenceAndModelNumberFormatNotValid"],
    source: "SRBDT BT-83",
  },
  {
    code: "INV-PAYMENT-REFERENCE-CHECKSUM",
    severity: "warning",
    path: "payment.reference",
    ok: ({ invoice: { payment } }) =>
      payment.model !== "97" || isBlank(payment.reference) || isModel97Reference(payment.reference ?? ""),
    prevents: ["UBLReferenceAndModelNumberFormatNotValid"],
    source: "model 97 of the payment system",
  },
  {
    code: "INV-ROUNDING-LARGE",
    severity: "warning",
    path: "roundingAmount",
    ok: ({ invoice }) => decimal(invoice.roundingAmount).abs().lessThan(roundingBelow),
    prevents: [],
    source: "EN 16931 BT-114: rounding to whole dinars is less than one",
  },
];
