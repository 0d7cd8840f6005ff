import { decimal } from "#server/domain/money.ts";
import { isBlank, type SendRule } from "./send-rule.ts";

/** Registration in the public sector's central register of invoices (CIR; people say CRF). */
export const cirRules: readonly SendRule[] = [
  {
    code: "INV-SEND-TO-CIR-CHOICE",
    onlySef: true,
    path: "sendToCir",
    ok: ({ context }) => !context.buyerIsPublic || context.sendToCir !== null,
    prevents: ["SendToCirParameterMustBeDefinedForBudgetUser"],
    source: "SEF upload, parameter sendToCir",
  },
  {
    code: "INV-SEND-TO-CIR-NOT-PUBLIC",
    onlySef: true,
    path: "sendToCir",
    ok: ({ context }) => context.buyerIsPublic || context.sendToCir !== "Yes",
    prevents: ["UBLReceiverCannotSendToCir"],
    source: "SEF upload, parameter sendToCir",
  },
  {
    // SEF has the code; that it insists when an order or lot number is there has not been seen.
    code: "INV-CIR-CONTRACT",
    onlySef: true,
    severity: "warning",
    path: "contractNumber",
    ok: ({ invoice, context }) => context.sendToCir !== "Yes" || !isBlank(invoice.contractNumber),
    prevents: ["ContractNumberBetweenSenderAndReceiverIsMandatoryForCirInvoice"],
    source: "SEF error list",
  },
  {
    code: "INV-CIR-ADVANCE",
    onlySef: true,
    path: "sendToCir",
    ok: ({ invoice, context }) => context.sendToCir !== "Yes" || invoice.typeCode !== "386",
    prevents: ["CannotSendPrepaymentInvoiceToCir"],
    source: "SEF error list",
  },
  {
    code: "INV-CIR-DEBIT-NOTE",
    onlySef: true,
    path: "sendToCir",
    ok: ({ invoice, context }) => context.sendToCir !== "Yes" || invoice.typeCode !== "383",
    prevents: ["CannotSendDebitNoteToCir"],
    source: "SEF error list",
  },
  {
    code: "INV-CIR-CREDIT-NOTE",
    onlySef: true,
    severity: "warning",
    path: "sendToCir",
    ok: ({ invoice, context }) => context.sendToCir !== "Yes" || invoice.typeCode !== "381",
    prevents: ["CannotSendCreditInvoiceToCir"],
    source: "SEF error list; refused in some flows only",
  },
  {
    code: "INV-CIR-CURRENCY",
    onlySef: true,
    path: "currency",
    ok: ({ invoice, context }) => context.sendToCir !== "Yes" || invoice.currency === "RSD",
    prevents: ["UBLCannotSendToCirDocumentWithForeignCurrency"],
    source: "SEF error list",
  },
  {
    code: "INV-CIR-NEGATIVE-TOTAL",
    onlySef: true,
    path: "sendToCir",
    ok: ({ totals, context }) => context.sendToCir !== "Yes" || !decimal(totals.payable).isNegative(),
    prevents: ["NegativeTotalSumCirInvoice"],
    source: "SEF error list",
  },
];
