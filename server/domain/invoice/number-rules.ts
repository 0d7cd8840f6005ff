import { isBlank, type SendRule } from "./send-rule.ts";

const lengthMax = 50;
const noteLengthMax = 1000;

/** Number, notes, references to contracts and the currency. */
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
      new RegExp(`^[\\p{L}\\p{N}/-]{1,${lengthMax}}$`, "u").test(invoice.number ?? ""),
    prevents: ["UBLInvoiceNumberContainsInvalidCharacters", "InvoiceNumberTooLong"],
    source: "SRBDT BT-1",
  },
  {
    code: "INV-CURRENCY",
    path: "currency",
    ok: ({ invoice }) => /^[A-Z]{3}$/.test(invoice.currency),
    prevents: ["UBLDocumentCurrencyNotValid"],
    source: "EN 16931 BT-5",
  },
  {
    // The second TaxTotal in dinars needs a rate, which the document does not carry.
    code: "INV-CURRENCY-FOREIGN",
    path: "currency",
    ok: ({ invoice }) => invoice.currency === "RSD" || !/^[A-Z]{3}$/.test(invoice.currency),
    prevents: ["UBLForeignCurrencyShouldHaveTwoTaxTotals"],
    source: "SRBDT: documents in a foreign currency state VAT in dinars too",
  },
  {
    code: "INV-NOTE-LENGTH",
    severity: "warning",
    brokenAt: ({ invoice }) =>
      invoice.notes.flatMap((note, index) => (note.length > noteLengthMax ? [`notes.${index}`] : [])),
    prevents: ["UBLMaxNoteLengthExceeded"],
    source: "SRBDT BT-22; the limit is not published",
  },
  {
    code: "INV-BUYER-REFERENCE-JBKJS",
    path: "buyerReference",
    ok: ({ invoice }) =>
      !/^\s*JN-?JBKJS/i.test(invoice.buyerReference ?? "") ||
      /^JN-JBKJS:\d{5}(-.*)?$/s.test(invoice.buyerReference ?? ""),
    prevents: ["UBLPublicContractSignerJBKJSNotInCorrectFormat"],
    source: "SRBDT BT-10, procurement run by another body",
  },
];
