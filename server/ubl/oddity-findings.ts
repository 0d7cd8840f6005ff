import type { Severity } from "#server/domain/rule.ts";
import type { Oddity, OddityCode } from "./oddities.ts";

/** What an oddity would mean if this very XML were uploaded: our own writer makes none of them. */
type Consequence = { severity: Severity; prevents: readonly string[] };

/** An error is what SEF's list of errors has a code for; what is in circulation and taken is a warning. */
export const oddityConsequences: Readonly<Record<OddityCode, Consequence>> = {
  "UBL-ACCOUNTS-SEVERAL": { severity: "warning", prevents: [] },
  "UBL-AMOUNT": {
    severity: "error",
    prevents: ["UBLDocumentNotValid", "UBLTaxTotalAmountMoreDecimalsThanPermitted"],
  },
  "UBL-BANK-ACCOUNT": { severity: "warning", prevents: [] },
  "UBL-CURRENCY-MISSING": { severity: "error", prevents: ["UBLDocumentCurrencyNotValid"] },
  "UBL-CUSTOMIZATION": { severity: "error", prevents: ["UBLDocumentNotValid"] },
  "UBL-DATE": { severity: "error", prevents: ["UBLDocumentNotValid", "SerializationError"] },
  "UBL-JBKJS": {
    severity: "warning",
    prevents: [
      "UBLPartyIdentificationIdIsNotInCorrectFormat",
      "UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce",
      "ReceiverMissedAddingJBKJSPrefix",
      "SenderMissedAddingJBKJSPrefix",
    ],
  },
  "UBL-LINE-NET": { severity: "error", prevents: ["UBLDocumentNotValid"] },
  "UBL-LINE-PRICE": { severity: "warning", prevents: ["UBLDocumentNotValid"] },
  "UBL-LINES-EMPTY": { severity: "error", prevents: ["UBLDocumentNotValid"] },
  "UBL-NUMBER-MISSING": { severity: "error", prevents: ["UBLInvoiceNumberInvalid"] },
  "UBL-PIB": {
    severity: "error",
    prevents: [
      "UBLPartyTaxSchemeCompanyIdWithoutPrefix",
      "SenderEndpointSchemeIDInvalid",
      "ReceiverEndpointSchemeIDInvalid",
      "UBLVatTaxSchemeIdNotValid",
    ],
  },
  "UBL-PIB-TWO": { severity: "error", prevents: ["UBLVatRegistrationCodesDoesNotMatch"] },
  "UBL-REASON-SECOND": {
    severity: "error",
    prevents: ["UBLOnlyOneTaxSubtotalPerTaxCategoryIsAllowed", "UBLOnlyOneTaxSubtotalAllowedPerCategory"],
  },
  "UBL-REFERENCE-SECOND": { severity: "warning", prevents: [] },
  "UBL-REGISTRATION-NUMBER": {
    severity: "error",
    prevents: ["UBLRegistrationCodeDoesNotHaveGoodLength"],
  },
  "UBL-SPOILT-TEXT": { severity: "error", prevents: ["XmlInvalid"] },
  "UBL-TAX-CATEGORY": {
    severity: "error",
    prevents: ["UBLTaxCategoryIdUnknown", "UBLTaxCategoryNotAllowed"],
  },
  "UBL-TAX-GROUPS": {
    severity: "error",
    prevents: [
      "UBLTaxTotalNotDefined",
      "UBLNoItemsWithTaxSubtotalTaxCategory",
      "UBLNotAllowedTaxAmountForExemptionFromVAT",
      "UBLNotAllowedTaxAmountForRecipientCalculatesVAT",
    ],
  },
  "UBL-TOTALS": {
    severity: "error",
    prevents: ["UBLTotalTaxAmountAndSubtotalTaxAmountDiffer", "UBLUndefinedPayableAmount"],
  },
  "UBL-TYPE-CODE": {
    severity: "error",
    prevents: ["UBLUnsupportedDocumentType", "InvoiceTypeCodeMissing"],
  },
  "UBL-UNIT": { severity: "warning", prevents: ["UBLUnitCodeNotValid"] },
  "UBL-VAT-POINT": {
    severity: "error",
    prevents: ["InvoicePeriodDescriptionCodeNotProperlyDefined"],
  },
};

/** An oddity as a finding: a code, a place and whether it stops the document, like those of the rules. */
export type OddityFinding = Oddity & { severity: Severity };

/** What stands against uploading somebody's XML as it is, beside what the rules say of its content. */
export function findingsOf(oddities: readonly Oddity[]): OddityFinding[] {
  return oddities.map((oddity) => ({ ...oddity, severity: oddityConsequences[oddity.code].severity }));
}
