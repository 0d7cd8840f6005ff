/**
 * Refusals of SEF that no rule of ours can foresee, with the reason. Every other code of SEF's upload checks is what
 * some rule prevents, what our writing excludes, or what reading finds odd in somebody's XML.
 */
export const knownToSefOnly: Readonly<Record<string, string>> = {
  UBLUploadRequestIdDuplicate: "which request identifiers SEF has seen is known there alone",
  EInvoiceNumberDublicate:
    "numbers sent past this portal, from another program or SEF's own screens, are known there",
  InvoiceNumberNotUnique: "as EInvoiceNumberDublicate",
  SenderCompanyNotFound: "SEF's register of companies",
  ReceiverCompanyNotFound: "SEF's register of companies",
  VATNumberNotActive: "SEF's register of companies",
  UBLVatRegistrationCodesDoesNotMatch: "SEF's register of companies pairs PIB and matični broj",
  UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch: "whose API key it is",
  UBLReceiverCannotSendToCir: "which public bodies take part in the register of invoices",
  UBLPublicContractSignerNotFound: "SEF's register of public bodies",
  UBLPublicContractSignerNotBudgetUser: "SEF's register of public bodies",
  UBLPublicContractSignerNotActive: "SEF's register of public bodies",
  UBLSourceInvoiceNotApproved: "the status of the other document at SEF",
  UBLSourceInvoiceUnallowedStatus: "the status of the other document at SEF",
  UBLInvoiceWithPrepaymentInStatusStorno: "the status of the advance at SEF",
  PrepaymentReceiverNotSameAsDocumentReceiver: "the buyer of the advance as SEF has it",
  AllAttachedInvoicesToThisInvoiceMustBeStornoFirst: "which documents at SEF refer to this one",
  AllAttachedFinalInvoicesToThisPrepaymentInvoiceMustBeReversedFirst:
    "which documents at SEF refer to this one",
  VATReasonCodeForRealEstateAndNotRealestateMixNotAllowed:
    "which reasons SEF counts as real estate is not published",
};

/** Refusals that cannot come about because of how documents are made here. */
export const excludedByWriting: Readonly<Record<string, string>> = {
  XmlInvalid: "the XML is written by a library and proved against the schema",
  SerializationError: "the XML is written by a library and proved against the schema",
  RequiredRequestId: "every sending has its identifier before it starts",
  UBLTaxTotalNotDefined: "the VAT breakdown is always written",
  UBLOnlyOneTaxSubtotalPerTaxCategoryIsAllowed: "one group per category and rate is all that computing makes",
  UBLTotalTaxAmountAndSubtotalTaxAmountDiffer: "the total is the sum of the groups",
  UBLTaxCategoryIdUnknown: "only the nine categories can be chosen",
  UBLTaxCategoryNotAllowed: "only the nine categories can be chosen",
  UBLNotAllowedTaxAmountForExemptionFromVAT: "a group whose rate is 0 has no tax",
  UBLNotAllowedTaxAmountForRecipientCalculatesVAT: "a group whose rate is 0 has no tax",
  UBLTaxExemptionReasonLineCategoryNotCorrect: "reasons are written in the breakdown, never on lines",
  UBLTaxExemptionReasonCategoryNotDefined: "a reason is written inside the category it belongs to",
  UBLTaxExemptionReasonNotInAppropriateFormat: "keys come from SEF's own list; an unknown one is warned of",
  UBLNotAllowedSubtotalTaxAmountForExemptionFromVAT: "a group whose rate is 0 has no tax",
  UBLNotAllowedPercentOfTaxableAmountForExemptionFromVAT: "INV-LINE-TAX-PERCENT lets only 0 through",
  UBLNotAllowedSubtotalTaxAmountForRecipientCalculatesVAT: "a group whose rate is 0 has no tax",
  UBLNotAllowedPercentOfTaxableAmountForRecipientCalculatesVAT: "INV-LINE-TAX-PERCENT lets only 0 through",
  UBLTheNumberOfElementsInForeignCurrencyDoesNotMatchTheNumberOfElementsInDomesticCurrency:
    "both breakdowns are written from the same groups",
  UBLInvoiceInForeignCurrencyMustContainInvoicedPrepaymentAmountTaxTotalInCurrency:
    "an advance is written with its twin in dinars",
  UBLInvoiceExtensionNotDefined: "the extension is written whenever advances are deducted",
  UBLInvoiceExtensionReducedTotalsTaxTotalNotValid: "what is left is computed from document and advances",
  UBLPaymentMeansNotDefined: "the means of payment is always written",
  UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce: "one JBKJS is written for each party",
  SenderMissedAddingJBKJSPrefix: "the prefix is written by us",
  ReceiverMissedAddingJBKJSPrefix: "the prefix is written by us",
  SenderEndpointSchemeIDInvalid: "the scheme is written by us",
  ReceiverEndpointSchemeIDInvalid: "the scheme is written by us",
  UBLPartyTaxSchemeCompanyIdWithoutPrefix: "RS is written by us",
  UBLVatTaxSchemeIdNotValid: "VAT is written by us",
  InvoicePeriodDescriptionCodeNotProperlyDefined: "only 35, 3 and 432 can be chosen",
  UBLUnsupportedDocumentType: "only 380, 381, 383 and 386 can be made",
  TheValueOfItemClassificationCodeIsNotValidForDefinedListID: "classification codes are not written",
  UBLTaxAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLTaxSubtotalTaxableAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLTaxSubtotalTaxAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLLineExtensionAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLTaxExclusiveAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLTaxInclusiveAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
  UBLPayableAmountMoreDecimalsThanPermitted: "computed sums have two decimals",
};
