import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ruleRows } from "#server/domain/invoice/rules.ts";
import { excludedByWriting, knownToSefOnly } from "#server/domain/invoice/sef-checks.ts";
import { oddityConsequences } from "#server/ubl/oddity-findings.ts";

/** What SEF checks on upload, by the codes of its refusals and the part of the document; its spelling. */
const sefChecks: Readonly<Record<string, string>> = {
  document: "XmlInvalid UBLDocumentNotValid SerializationError UBLUnsupportedDocumentType",
  request: "RequiredRequestId UBLUploadRequestIdDuplicate",
  number: `EInvoiceNumberDublicate InvoiceNumberNotUnique InvoiceNumberTooLong UBLInvoiceNumberInvalid
    UBLInvoiceNumberContainsInvalidCharacters`,
  dates: `IssueDateMustBeProvided IssueDateCannotBeDifferentFromTodays InvoiceDateLaterThanToday
    InvoiceDeliveryDateMissing CreditNoteReductionDateMissing UBLDeliveryDateMustNotBeLatterThanIssueDate
    UBLIncreaseDateMustNotBeLatterThanIssueDate UBLReductionDateMustNotBeLatterThanIssueDate
    UBLPrepaymentDateMustNotBeLatterThanIssueDate UBLDeliveryDateNotAllowedForThisInvoiceType UBLDueDateIsMissing
    InvoiceDueDateMissing PaymentDateMoreThan90DaysInFuture`,
  vatPoint: `InvoicePeriodDescriptionCodeNotDefined InvoicePeriodDescriptionCodeNotNeeded
    InvoicePeriodDescriptionCodeNotProperlyDefined InvoicePeriodNotDefined
    VatPointDateTypeNotAllowedForChosenDocumentType`,
  parties: `UBLVatRegistrationCodeDoesNotHaveGoodLength UBLRegistrationCodeDoesNotHaveGoodLength
    SenderEndpointSchemeIDInvalid ReceiverEndpointSchemeIDInvalid SenderCompanyNotFound ReceiverCompanyNotFound
    VATNumberNotActive UBLVatRegistrationCodesDoesNotMatch UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch
    UBLPartyTaxSchemeCompanyIdWithoutPrefix UBLVatTaxSchemeIdNotValid`,
  budget: `UBLJBKJSNotDefined UBLPartyIdentificationIdIsNotInCorrectFormat
    UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany
    UBLCompanyIsBudgetUser SenderMissedAddingJBKJSPrefix ReceiverMissedAddingJBKJSPrefix SenderJBKJSLengthInvalid
    ReceiverJBKJSLengthInvalid UBLOrderNumberLotNumberOrContractNumberIsRequired
    SendToCirParameterMustBeDefinedForBudgetUser UBLReceiverCannotSendToCir
    ContractNumberBetweenSenderAndReceiverIsMandatoryForCirInvoice UBLPublicContractSignerJBKJSNotInCorrectFormat
    UBLPublicContractSignerNotFound UBLPublicContractSignerNotBudgetUser UBLPublicContractSignerNotActive`,
  vat: `UBLOnlyOneTaxSubtotalPerTaxCategoryIsAllowed UBLTaxCategoryIdUnknown UBLTaxCategoryNotAllowed
    UBLTaxCategoryPercentNotAllowed UBLIncorrectVatRateForStandardVatRate UBLNotAllowedTaxAmountForExemptionFromVAT
    UBLNotAllowedSubtotalTaxAmountForExemptionFromVAT UBLNotAllowedPercentOfTaxableAmountForExemptionFromVAT
    UBLNotAllowedTaxAmountForRecipientCalculatesVAT UBLNotAllowedSubtotalTaxAmountForRecipientCalculatesVAT
    UBLNotAllowedPercentOfTaxableAmountForRecipientCalculatesVAT UBLTaxExemptionReasonNotInAppropriateFormat
    UBLTaxExemptionReasonKeyNotDefined UBLTaxExemptionReasonCategoryNotDefined
    UBLTaxExemptionReasonCategoryNotAllowed UBLTaxExemptionReasonCategoryNotCorrect
    UBLTaxExemptionReasonLineCategoryNotCorrect VatExemptionReasonNotExists VatExemptionReasonPointOfLawNotActive
    VatExemptionFreeFormNoteNotDefined VATReasonCodeForRealEstateAndNotRealestateMixNotAllowed
    UBLNoItemsWithTaxSubtotalTaxCategory`,
  decimals: `UBLTaxAmountMoreDecimalsThanPermitted UBLTaxSubtotalTaxableAmountMoreDecimalsThanPermitted
    UBLTaxSubtotalTaxAmountMoreDecimalsThanPermitted UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted
    UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted UBLLineExtensionAmountMoreDecimalsThanPermitted
    UBLTaxExclusiveAmountMoreDecimalsThanPermitted UBLTaxInclusiveAmountMoreDecimalsThanPermitted
    UBLAllowanceTotalAmountMoreDecimalsThanPermitted UBLPrepayedAmountMoreDecimalsThanPermitted
    UBLPayableAmountMoreDecimalsThanPermitted`,
  totals: `UBLTaxTotalNotDefined UBLTotalTaxAmountAndSubtotalTaxAmountDiffer UBLUndefinedPayableAmount
    EInvoiceInvoiceItemsPriceTooBig EInvoiceInvoiceItemsAmountTooBig`,
  lines: `EInvoiceInvoiceItemsPriceNegative EInvoiceInvoiceItemsQuantityNegative
    EInvoiceInvoiceItemsQuantityNTaxCategory UBLUnitCodeNotValid UBLProductNameLengthExceeded InvoiceItemNameTooLong
    InvoiceRowDiscountAmountMustBeInAccordanceWithDiscountPercentage
    TheValueOfItemClassificationCodeIsNotValidForDefinedListID`,
  payment: `UBLPaymentMeansNotDefined UBLPayeeFinancialAccountIdNotDefined UBLReferenceAndModelNumberFormatNotValid`,
  currency: `UBLDocumentCurrencyNotValid UBLForeignCurrencyShouldHaveTwoTaxTotals
    UBLTheNumberOfElementsInForeignCurrencyDoesNotMatchTheNumberOfElementsInDomesticCurrency
    UBLCannotSendToCirDocumentWithForeignCurrency`,
  corrections: `UBLBillingReferenceMissing UBLSourceInvoiceNotFound UBLCreditNoteCannotHaveSourceInvoiceAndPrepayment
    UBLCannotBeDefinedInvoiceDocumentReferenceIDWithInvoicePeriodStartDateAndInvoicePeriodEndDateParameters
    UBLSourceInvoiceNotApproved UBLSourceInvoiceUnallowedStatus UBLSourceDocumentNumberMustBeUnique
    UBLNotRegularTypeOfSourceInvoice AllAttachedInvoicesToThisInvoiceMustBeStornoFirst
    AllAttachedFinalInvoicesToThisPrepaymentInvoiceMustBeReversedFirst`,
  advances: `UBLInvoiceExtensionNotContainPrepaymentData UBLInvoiceExtensionNotDefined UBLPrepaymentInvoiceNotFound
    UBLNotRegularTypeOfSelectedPrepaymentInvoice UBLCannotHaveDuplicateInvoicePrepaymentAmount
    UBLInvoiceWithPrepaymentInStatusStorno PrepaymentReceiverNotSameAsDocumentReceiver
    UBLInvoiceExtensionReducedTotalsTaxTotalNotValid UBLPrepaymentInvoiceLineUnitCodeNotValid
    UBLPrepaymentInvoiceLineQuanitityNotValid
    UBLInvoiceInForeignCurrencyMustContainInvoicedPrepaymentAmountTaxTotalInCurrency`,
  cir: `CannotSendPrepaymentInvoiceToCir CannotSendDebitNoteToCir CannotSendCreditInvoiceToCir
    NegativeTotalSumCirInvoice`,
  files: `TooManyAttachments FileTooBig UBLAttachmentObjectIsNotDefined TheAttachmentFileNameHasUnexpectedCharacters
    TheAttachmentFileNameIsNotDefined FileNameOrExtensionIsInvalid UBLMaxNoteLengthExceeded`,
};

/** The notes that the list was made from are not part of the project; where they lie is a setting. */
const notes = resolve(process.env.SEFLOW_SAMPLES ?? "../shared/ubl", "profile.md");
if (!existsSync(notes))
  console.warn(`SKIPPED: no notes at ${notes}; the list of refusals is not compared with them.`);

const byRules = new Set(ruleRows.flatMap(({ prevents }) => prevents));
const byReading = new Set(Object.values(oddityConsequences).flatMap(({ prevents }) => prevents));

test.each(Object.entries(sefChecks))(
  "every refusal about %s is prevented, or it is said why not",
  (_, codes) => {
    const open = codes
      .split(/\s+/)
      .filter((code) => !byRules.has(code) && !(code in excludedByWriting) && !(code in knownToSefOnly));
    expect(open).toEqual([]);
  },
);

test("what SEF alone can know is not claimed by a rule as well", () => {
  const claimed = Object.keys(knownToSefOnly).filter((code) => byRules.has(code));
  // The rule knows whether the buyer is public at all; SEF knows whether it takes part.
  expect(claimed).toEqual(["UBLReceiverCannotSendToCir"]);
});

test("reading somebody's XML notices what writing excludes, as far as reading can", () => {
  const noticed = Object.keys(excludedByWriting).filter((code) => byReading.has(code));
  expect(noticed.length).toBeGreaterThanOrEqual(12);
});

test.skipIf(!existsSync(notes))("the list has every refusal that the notes on SEF's checks name", () => {
  const section = /\n## 8\. [\s\S]*?(?=\n## 9\.)/.exec(readFileSync(notes, "utf8"))?.[0] ?? "";
  const named = [...section.matchAll(/`([A-Z][A-Za-z0-9]{9,})`/g)].map(([, code]) => code ?? "");
  const listed = new Set(Object.values(sefChecks).flatMap((codes) => codes.split(/\s+/)));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((code) => !listed.has(code))).toEqual([]);
});
