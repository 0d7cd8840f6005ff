import { expect, test } from "vitest";
import { ruleRows } from "#server/domain/invoice/rules.ts";
import { knownToSefOnly } from "#server/domain/invoice/sef-checks.ts";
import { messagesFor } from "#server/messages/catalog.ts";
import { locales } from "#server/messages/locales.ts";
import { sefErrors } from "./sef-errors.ts";

/** What SEF refuses, by cause; its own spelling. Some 700 codes exist, these concern what the portal does. */
const codesByCause: Readonly<Record<string, string>> = {
  duplicates: `InvoiceNumberNotUnique EInvoiceNumberDublicate EInvoiceGlobalIdDublicate InvoiceAlreadySent
    UBLUploadRequestIdDuplicate RequiredRequestId`,
  sender: `SenderCompanyNotFound InvalidSenderCompany UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch
    SenderEndpointSchemeIDInvalid SenderEndpointValueEmpty SenderJBKJSLengthInvalid SenderMissedAddingJBKJSPrefix
    SenderBudgetCompanyNotActive UBLVatRegistrationCodesDoesNotMatch ISPIsSetForCompanyAnyOperationIsForbidden
    CompanyMarkedAsDeleted`,
  receiver: `ReceiverCompanyNotFound CompanyWithVATRegistrationCodeNotFound CompanyWithRegistrationCodeNotFound
    CompanyWithJBKJSNotFound UBLReceiverCompanyIdentifierMissing ReceiverEndpointSchemeIDInvalid
    ReceiverJBKJSLengthInvalid ReceiverMissedAddingJBKJSPrefix ReceiverBudgetCompanyNotActive VATNumberNotActive
    InvalidVatNumber UBLVatRegistrationCodeDoesNotHaveGoodLength UBLRegistrationCodeDoesNotHaveGoodLength
    UBLPartyTaxSchemeCompanyIdWithoutPrefix`,
  jbkjs: `UBLJBKJSNotDefined UBLPartyIdentificationIdIsNotInCorrectFormat
    UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce UBLCompanyIsNonBudgetUser UBLCompanyIsBudgetUser
    UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany
    UBLVATRegistrationCodeDoesNotMatchTheRegistrationCodeOfTheCompanyWithJBKJS`,
  register: `SendToCirParameterMustBeDefinedForBudgetUser InvalidSendToCirMode UBLReceiverCannotSendToCir
    UBLOrderNumberLotNumberOrContractNumberIsRequired ContractNumberBetweenSenderAndReceiverIsMandatoryForCirInvoice
    UBLCannotSendToCirDocumentWithForeignCurrency CannotSendPrepaymentInvoiceToCir CannotSendDebitNoteToCir
    NegativeTotalSumCirInvoice CirSendInvoiceFailed CirInvoiceNotFound CRFAssignationNotAllowedOnSEF
    CirMaximumSizeOfCommentCrossed CirSpecialCharactersNotAllowed`,
  dates: `InvoiceDeliveryDateMissing IssueDateCannotBeDifferentFromTodays IssueDateMustBeProvided
    InvoiceDateLaterThanToday InvoiceDueDateMissing UBLDueDateIsMissing PaymentDateMoreThan90DaysInFuture
    UBLDeliveryDateMustNotBeLatterThanIssueDate UBLIncreaseDateMustNotBeLatterThanIssueDate
    UBLReductionDateMustNotBeLatterThanIssueDate UBLPrepaymentDateMustNotBeLatterThanIssueDate
    UBLDeliveryDateNotAllowedForThisInvoiceType`,
  tax: `UBLTaxTotalNotDefined UBLTaxCategoryIdUnknown UBLTaxCategoryNotAllowed UBLTaxCategoryPercentNotAllowed
    UBLIncorrectVatRateForStandardVatRate UBLTotalTaxAmountAndSubtotalTaxAmountDiffer
    UBLOnlyOneTaxSubtotalAllowedPerCategory UBLNoItemsWithTaxSubtotalTaxCategory
    UBLNotAllowedTaxAmountForRecipientCalculatesVAT UBLNotAllowedTaxAmountForExemptionFromVAT
    UBLTaxExemptionReasonKeyNotDefined VatExemptionReasonNotExists VatExemptionReasonPointOfLawNotActive`,
  decimals: `UBLTaxAmountMoreDecimalsThanPermitted UBLTaxSubtotalTaxableAmountMoreDecimalsThanPermitted
    UBLTaxSubtotalTaxAmountMoreDecimalsThanPermitted UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted
    UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted UBLLineExtensionAmountMoreDecimalsThanPermitted
    UBLTaxExclusiveAmountMoreDecimalsThanPermitted UBLTaxInclusiveAmountMoreDecimalsThanPermitted
    UBLAllowanceTotalAmountMoreDecimalsThanPermitted UBLPrepayedAmountMoreDecimalsThanPermitted
    UBLPayableAmountMoreDecimalsThanPermitted`,
  format: `XmlInvalid UBLDocumentNotValid UBLUnsupportedDocumentType InvoiceTypeCodeMissing UBLFileNotUploaded
    UBLInvoiceNumberContainsInvalidCharacters InvoiceNumberTooLong UBLUnitCodeNotValid UBLProductNameLengthExceeded
    UBLMaxNoteLengthExceeded UBLReferenceAndModelNumberFormatNotValid UBLPaymentMeansNotDefined
    UBLPayeeFinancialAccountIdNotDefined InvoicePeriodDescriptionCodeNotDefined
    InvoicePeriodDescriptionCodeNotProperlyDefined InvoicePeriodDescriptionCodeNotNeeded`,
  attachments: `UBLAttachmentObjectIsNotDefined TooManyAttachments FileTooBig TheAttachmentFileNameIsNotDefined
    TheAttachmentFileNameHasUnexpectedCharacters CannotDownloadLinkAttachment`,
  references: `UBLSourceInvoiceNotFound UBLSourceInvoiceUnallowedStatus UBLSourceInvoiceNotApproved
    UBLBillingReferenceMissing CreditInvoiceMustHaveSource UBLPrepaymentInvoiceNotFound
    UBLInvoiceWithPrepaymentInStatusStorno LinkDespatchAdviceWithInvoiceError`,
  actions: `SalesInvoiceNotFound PurchaseInvoiceNotFound InvoiceForCancellationNotFound
    InvoiceForCancellationNotInSpecificStatus InvoiceForApproveRejectNotFound InvalidPurchaseStatus
    CannotRejectInvoiceWithoutComment CancelCommentNotDefined StornoCommentNotDefined
    CannotDeleteInvoiceInThisStatus InvoiceStatusChangeNotSynchronized`,
  search: `SearchDateBiggerThanYesterday SearchDateBiggerThanToday SearchDateIsNotCorrectlyDefined InvalidSalesStatus
    DateFromBiggerThanDateTo RequestParameterDateNotDefined`,
};

test.each(Object.entries(codesByCause))("every refusal about %s has cause, field and remedy", (_, codes) => {
  for (const locale of locales) {
    const texts = new Map(Object.entries(messagesFor(locale).sefErrors));
    const silent = codes.split(/\s+/).filter((code) => {
      const text = texts.get(code);
      return text === undefined || [text.cause, text.field, text.remedy].some((part) => part.trim() === "");
    });
    expect(silent).toEqual([]);
  }
});

test("what a rule prevents, or SEF alone can know, is explained should it come all the same", () => {
  const codes = [...ruleRows.flatMap(({ prevents }) => prevents), ...Object.keys(knownToSefOnly)];
  const unexplained = [...new Set(codes)].filter((code) => !(code in sefErrors)).sort();
  // Refusals of SEF's own screens, which an upload does not meet.
  const ofScreens =
    /^(SelectedPrepayment|SourceInvoiceCannot|InvoiceItems|RoundingAmount|UnitPrice|UBLPrepaymentInvoiceNotDefined|UBLMoreThanOne|VatExemptionCategory)/;
  expect(unexplained.filter((code) => !ofScreens.test(code))).toEqual([]);
});

test("an unknown code has a sensible text that leads to SEF's own answer", () => {
  expect(messagesFor("en").sefErrors.unknown.remedy).toContain("SEF’s message below");
});
