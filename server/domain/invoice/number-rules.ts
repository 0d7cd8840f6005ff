import { parseProcurementReference } from "#server/domain/party/jbkjs.ts";
import { limits } from "./limits.ts";
import { isBlank, type SendRule } from "./send-rule.ts";

/** Number, notes and references to contracts. */
export const numberRules: readonly SendRule[] = [
  {
    code: "INV-NUMBER-MISSING",
    path: "number",
    ok: ({ invoice }) => !isBlank(invoice.number),
    prevents: ["UBLInvoiceNumberInvalid"],
    source: "EN 16931 BT-1",
  },
  {
    // The exact set is not published; these characters and this length are taken everywhere.
    code: "INV-NUMBER-FORMAT",
    path: "number",
    ok: ({ invoice }) =>
      isBlank(invoice.number) ||
      new RegExp(`^[\\p{L}\\p{N}/-]{1,${limits.numberCharacters.max}}$`, "u").test(invoice.number ?? ""),
    prevents: ["UBLInvoiceNumberContainsInvalidCharacters", "InvoiceNumberTooLong"],
    source: "SRBDT BT-1",
  },
  {
    code: "INV-NOTE-LENGTH",
    onlySef: true,
    severity: "warning",
    brokenAt: ({ invoice }) =>
      invoice.notes.flatMap((note, index) =>
        note.length > limits.noteCharacters.max ? [`notes.${index}`] : [],
      ),
    prevents: ["UBLMaxNoteLengthExceeded"],
    source: "SRBDT BT-22; the limit is not published",
  },
  {
    code: "INV-BUYER-REFERENCE-JBKJS",
    onlySef: true,
    path: "buyerReference",
    ok: ({ invoice }) =>
      !/^\s*JN-?JBKJS/i.test(invoice.buyerReference ?? "") ||
      parseProcurementReference(invoice.buyerReference ?? "") !== null,
    prevents: ["UBLPublicContractSignerJBKJSNotInCorrectFormat"],
    source: "SRBDT BT-10, procurement run by another body",
  },
];
