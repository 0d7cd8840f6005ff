import type { Texts } from "#server/messages/text.ts";
import { amountErrors } from "./sef-errors-amounts.ts";
import { formatErrors } from "./sef-errors-format.ts";
import { referenceErrors } from "./sef-errors-references.ts";

/**
 * What a refusal by SEF means: cause, the field to look at, and the remedy. Keys are SEF's `ErrorCode` values in
 * SEF's own spelling. SEF's message is English and technical, so it stays behind a disclosure.
 */
export const sefErrors = {
  unknown: {
    cause: [
      "SEF je odbio dokument iz razloga koji još ne poznajemo.",
      "SEF refused the document for a reason we do not know yet.",
    ],
    field: ["Ceo dokument", "The whole document"],
    remedy: [
      "Pročitajte poruku SEF-a ispod, ispravite i pošaljite ponovo. Ako nije jasna, obratite se podršci.",
      "Read SEF’s message below, mend the document and send again. If it is unclear, contact support.",
    ],
  },

  // Duplicates.
  InvoiceNumberNotUnique: {
    cause: ["Faktura sa ovim brojem već postoji na SEF-u.", "An invoice with this number is already on SEF."],
    field: ["Broj fakture", "Invoice number"],
    remedy: ["Unesite broj koji nikada nije korišćen.", "Enter a number that has never been used."],
  },
  EInvoiceNumberDublicate: {
    cause: ["Faktura sa ovim brojem već postoji na SEF-u.", "An invoice with this number is already on SEF."],
    field: ["Broj fakture", "Invoice number"],
    remedy: ["Unesite broj koji nikada nije korišćen.", "Enter a number that has never been used."],
  },
  // Ours: SEF said that the number is taken, and we have seen by whom.
  NUMBER_TAKEN_ELSEWHERE: {
    cause: [
      "Ovaj broj na SEF-u nosi druga faktura Vaše firme, poslata iz drugog programa ili sa portala SEF.",
      "Another invoice of your company bears this number on SEF, sent from another program or from SEF’s portal.",
    ],
    field: ["Broj fakture", "Invoice number"],
    remedy: [
      "Ako je to isti dokument, ne šaljite ga ponovo i obrišite ovaj. Ako nije, unesite broj koji nikada nije korišćen.",
      "If it is the same document, do not send it again and delete this one. If it is not, enter a number that has never been used.",
    ],
  },
  InvoiceAlreadySent: {
    cause: ["Ova faktura je već poslata.", "This invoice has been sent already."],
    field: ["Ceo dokument", "The whole document"],
    remedy: [
      "Ne šaljite ponovo; osvežite stanje sa SEF-a.",
      "Do not send again; refresh the state from SEF.",
    ],
  },
  UBLUploadRequestIdDuplicate: {
    cause: ["Ovo slanje je SEF već primio.", "SEF has received this send already."],
    field: ["Oznaka zahteva", "Request identifier"],
    remedy: [
      "Ne šaljite ponovo; osvežite stanje sa SEF-a.",
      "Do not send again; refresh the state from SEF.",
    ],
  },
  RequiredRequestId: {
    cause: ["Slanju nedostaje oznaka zahteva.", "The send has no request identifier."],
    field: ["Oznaka zahteva", "Request identifier"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },

  // Sender.
  SenderCompanyNotFound: {
    cause: ["Vaša firma nije registrovana na SEF-u.", "Your company is not registered on SEF."],
    field: ["Prodavac", "Seller"],
    remedy: [
      "Registrujte firmu na portalu SEF ili proverite izabrano okruženje.",
      "Register the company on the SEF portal or check the chosen environment.",
    ],
  },
  InvalidSenderCompany: {
    cause: ["Podaci prodavca se ne slažu sa SEF-om.", "The seller’s data do not agree with SEF."],
    field: ["Prodavac", "Seller"],
    remedy: [
      "Proverite PIB i matični broj firme u podešavanjima.",
      "Check the company’s PIB and registration number in Settings.",
    ],
  },
  UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch: {
    cause: [
      "PIB prodavca nije PIB firme čiji je API ključ.",
      "The seller’s PIB is not that of the company which owns the API key.",
    ],
    field: ["PIB prodavca", "Seller’s tax ID (PIB)"],
    remedy: [
      "Proverite da li je u podešavanjima ključ baš ove firme.",
      "Check that the key in Settings belongs to this very company.",
    ],
  },
  UBLVatRegistrationCodesDoesNotMatch: {
    cause: [
      "PIB se na dva mesta u dokumentu razlikuje.",
      "The PIB differs between two places in the document.",
    ],
    field: ["PIB", "Tax ID (PIB)"],
    remedy: ["Proverite PIB prodavca i kupca.", "Check the PIB of seller and buyer."],
  },
  SenderEndpointValueEmpty: {
    cause: [
      "Nedostaje elektronska adresa prodavca (PIB).",
      "The seller’s electronic address (PIB) is missing.",
    ],
    field: ["PIB prodavca", "Seller’s tax ID (PIB)"],
    remedy: ["Unesite PIB firme u podešavanjima.", "Enter the company’s PIB in Settings."],
  },
  SenderBudgetCompanyNotActive: {
    cause: ["JBKJS prodavca nije aktivan.", "The seller’s JBKJS is not active."],
    field: ["JBKJS prodavca", "Seller’s JBKJS"],
    remedy: ["Proverite JBKJS kod Uprave za trezor.", "Check the JBKJS with the Treasury."],
  },
  ISPIsSetForCompanyAnyOperationIsForbidden: {
    cause: [
      "Firma na SEF-u ima izabranog informacionog posrednika, pa sama ne može da šalje.",
      "The company has chosen an information intermediary on SEF and cannot send by itself.",
    ],
    field: ["Veza sa SEF-om", "SEF connection"],
    remedy: [
      "Na portalu SEF opozovite posrednika ili šaljite preko njega.",
      "Revoke the intermediary on the SEF portal or send through it.",
    ],
  },
  CompanyMarkedAsDeleted: {
    cause: ["Firma je na SEF-u označena kao obrisana.", "The company is marked as deleted on SEF."],
    field: ["Kupac", "Buyer"],
    remedy: [
      "Proverite PIB kupca; fakturu mu pošaljite van SEF-a.",
      "Check the buyer’s PIB; send the invoice outside SEF.",
    ],
  },

  // Receiver.
  ReceiverCompanyNotFound: {
    cause: ["Kupac nije registrovan na SEF-u.", "The buyer is not registered on SEF."],
    field: ["Kupac", "Buyer"],
    remedy: [
      "Proverite PIB kupca. Ako je tačan, kupac nije na SEF-u: izdajte mu fakturu van SEF-a.",
      "Check the buyer’s PIB. If it is right, the buyer is not in SEF: issue the invoice outside SEF.",
    ],
  },
  CompanyWithVATRegistrationCodeNotFound: {
    cause: ["Na SEF-u nema firme sa ovim PIB-om.", "There is no company with this PIB on SEF."],
    field: ["PIB kupca", "Buyer’s tax ID (PIB)"],
    remedy: ["Proverite PIB kupca, cifru po cifru.", "Check the buyer’s PIB, digit by digit."],
  },
  CompanyWithRegistrationCodeNotFound: {
    cause: [
      "Na SEF-u nema firme sa ovim matičnim brojem.",
      "There is no company with this registration number on SEF.",
    ],
    field: ["Matični broj kupca", "Buyer’s registration number"],
    remedy: [
      "Proverite matični broj kupca, sa vodećom nulom ako je ima.",
      "Check the buyer’s registration number, with its leading zero if any.",
    ],
  },
  CompanyWithJBKJSNotFound: {
    cause: [
      "Na SEF-u nema korisnika javnih sredstava sa ovim JBKJS.",
      "There is no public-funds user with this JBKJS on SEF.",
    ],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: [
      "Pitajte kupca za tačan JBKJS i unesite ga kod partnera.",
      "Ask the buyer for the right JBKJS and enter it on the partner.",
    ],
  },
  UBLReceiverCompanyIdentifierMissing: {
    cause: [
      "Nedostaju brojevi po kojima SEF nalazi kupca.",
      "The numbers by which SEF finds the buyer are missing.",
    ],
    field: ["PIB kupca", "Buyer’s tax ID (PIB)"],
    remedy: ["Unesite PIB i matični broj kupca.", "Enter the buyer’s PIB and registration number."],
  },
  ReceiverJBKJSLengthInvalid: {
    cause: ["JBKJS kupca nema 5 cifara.", "The buyer’s JBKJS does not have 5 digits."],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Unesite 5 cifara, sa vodećim nulama.", "Enter 5 digits, with the leading zeros."],
  },
  ReceiverBudgetCompanyNotActive: {
    cause: ["Kupac sa ovim JBKJS više nije aktivan.", "The buyer with this JBKJS is no longer active."],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Pitajte kupca za važeći JBKJS.", "Ask the buyer for the valid JBKJS."],
  },
  VATNumberNotActive: {
    cause: ["PIB kupca nije aktivan.", "The buyer’s PIB is not active."],
    field: ["PIB kupca", "Buyer’s tax ID (PIB)"],
    remedy: [
      "Proverite PIB kod Poreske uprave ili pitajte kupca.",
      "Check the PIB with the Tax Administration or ask the buyer.",
    ],
  },
  InvalidVatNumber: {
    cause: ["PIB nije ispravan.", "The PIB is wrong."],
    field: ["PIB kupca", "Buyer’s tax ID (PIB)"],
    remedy: ["Unesite devet cifara PIB-a.", "Enter the nine digits of the PIB."],
  },
  UBLVatRegistrationCodeDoesNotHaveGoodLength: {
    cause: ["PIB nema 9 cifara.", "The PIB does not have 9 digits."],
    field: ["PIB", "Tax ID (PIB)"],
    remedy: ["Unesite devet cifara PIB-a.", "Enter the nine digits of the PIB."],
  },
  UBLRegistrationCodeDoesNotHaveGoodLength: {
    cause: ["Matični broj nema 8 cifara.", "The registration number does not have 8 digits."],
    field: ["Matični broj", "Company registration number"],
    remedy: [
      "Unesite 8 cifara; ako je kraći, dodajte vodeću nulu.",
      "Enter 8 digits; if it is shorter, add the leading zero.",
    ],
  },
  UBLPartyTaxSchemeCompanyIdWithoutPrefix: {
    cause: ["PIB u dokumentu nema prefiks RS.", "The PIB in the document lacks the prefix RS."],
    field: ["PIB", "Tax ID (PIB)"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },

  // JBKJS.
  UBLJBKJSNotDefined: {
    cause: [
      "Kupac je korisnik javnih sredstava, a JBKJS nije unet.",
      "The buyer is a public-funds user, but there is no JBKJS.",
    ],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: [
      "Unesite JBKJS kod partnera i pošaljite ponovo.",
      "Enter the JBKJS on the partner and send again.",
    ],
  },
  UBLCompanyWithVATRegistrationCodeIsBudgetUser: {
    cause: [
      "Kupac sa ovim PIB-om je korisnik javnih sredstava, a JBKJS nije unet.",
      "The buyer with this PIB is a public-funds user, but there is no JBKJS.",
    ],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: [
      "Unesite JBKJS kod partnera i pošaljite ponovo.",
      "Enter the JBKJS on the partner and send again.",
    ],
  },
  UBLCompanyIsBudgetUser: {
    cause: ["Kupac je korisnik javnih sredstava.", "The buyer is a public-funds user."],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: [
      "Unesite JBKJS kod partnera i pošaljite ponovo.",
      "Enter the JBKJS on the partner and send again.",
    ],
  },
  UBLCompanyIsNonBudgetUser: {
    cause: [
      "Kupac nije korisnik javnih sredstava, a JBKJS je unet.",
      "The buyer is not a public-funds user, but a JBKJS is entered.",
    ],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Obrišite JBKJS kupca i pošaljite ponovo.", "Clear the buyer’s JBKJS and send again."],
  },
  UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany: {
    cause: [
      "Kupac nije korisnik javnih sredstava, a JBKJS je unet.",
      "The buyer is not a public-funds user, but a JBKJS is entered.",
    ],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Obrišite JBKJS kupca i pošaljite ponovo.", "Clear the buyer’s JBKJS and send again."],
  },
  UBLPartyIdentificationIdIsNotInCorrectFormat: {
    cause: ["JBKJS nije napisan onako kako SEF traži.", "The JBKJS is not written the way SEF wants."],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: [
      "Unesite samo 5 cifara, bez slova i razmaka.",
      "Enter just 5 digits, without letters and spaces.",
    ],
  },
  UBLVATRegistrationCodeDoesNotMatchTheRegistrationCodeOfTheCompanyWithJBKJS: {
    cause: [
      "JBKJS i PIB kupca ne pripadaju istoj ustanovi.",
      "The buyer’s JBKJS and PIB do not belong to the same body.",
    ],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Proverite koji JBKJS ide uz PIB kupca.", "Check which JBKJS goes with the buyer’s PIB."],
  },

  // Public sector and CRF.
  SendToCirParameterMustBeDefinedForBudgetUser: {
    cause: ["Nije izabrano da li faktura ide u CRF.", "It is not chosen whether the invoice goes to CRF."],
    field: ["Slanje u CRF", "Send to CRF"],
    remedy: [
      "Odgovorite na pitanje o CRF i pošaljite ponovo.",
      "Answer the question about CRF and send again.",
    ],
  },
  InvalidSendToCirMode: {
    cause: ["Izbor slanja u CRF nije ispravan.", "The choice about CRF is not valid."],
    field: ["Slanje u CRF", "Send to CRF"],
    remedy: ["Izaberite ponovo i pošaljite.", "Choose again and send."],
  },
  UBLReceiverCannotSendToCir: {
    cause: ["Za ovog kupca faktura ne može u CRF.", "For this buyer the invoice cannot go to CRF."],
    field: ["Slanje u CRF", "Send to CRF"],
    remedy: ["Izaberite da se faktura ne šalje u CRF.", "Choose not to send the invoice to CRF."],
  },
  UBLOrderNumberLotNumberOrContractNumberIsRequired: {
    cause: [
      "Nedostaje broj narudžbenice, ugovora ili lota.",
      "The order, contract or lot number is missing.",
    ],
    field: ["Broj ugovora", "Contract number"],
    remedy: ["Unesite bar jedan od ta tri broja.", "Enter at least one of the three numbers."],
  },
  ContractNumberBetweenSenderAndReceiverIsMandatoryForCirInvoice: {
    cause: ["Za CRF je obavezan broj ugovora.", "CRF requires a contract number."],
    field: ["Broj ugovora", "Contract number"],
    remedy: ["Unesite broj ugovora sa kupcem.", "Enter the number of the contract with the buyer."],
  },
  UBLCannotSendToCirDocumentWithForeignCurrency: {
    cause: ["U CRF mogu samo fakture u dinarima.", "CRF takes only invoices in dinars."],
    field: ["Valuta", "Currency"],
    remedy: [
      "Izaberite da se ne šalje u CRF ili fakturišite u dinarima.",
      "Choose not to send to CRF, or invoice in dinars.",
    ],
  },
  CannotSendPrepaymentInvoiceToCir: {
    cause: ["Avansna faktura ne ide u CRF.", "An advance invoice does not go to CRF."],
    field: ["Slanje u CRF", "Send to CRF"],
    remedy: ["Izaberite da se ne šalje u CRF.", "Choose not to send to CRF."],
  },
  CannotSendDebitNoteToCir: {
    cause: ["Dokument o povećanju ne ide u CRF.", "A debit document does not go to CRF."],
    field: ["Slanje u CRF", "Send to CRF"],
    remedy: ["Izaberite da se ne šalje u CRF.", "Choose not to send to CRF."],
  },
  NegativeTotalSumCirInvoice: {
    cause: [
      "Faktura sa negativnim zbirom ne može u CRF.",
      "An invoice with a negative total cannot go to CRF.",
    ],
    field: ["Ukupno sa PDV", "Total with VAT"],
    remedy: [
      "Ispravite iznose ili napravite dokument o smanjenju.",
      "Correct the amounts or make a credit document.",
    ],
  },
  CirSendInvoiceFailed: {
    cause: ["SEF nije uspeo da preda fakturu u CRF.", "SEF could not hand the invoice over to CRF."],
    field: ["Slanje u CRF", "Send to CRF"],
    remedy: ["Pokušajte ponovo kasnije.", "Try again later."],
  },

  // Dates.
  IssueDateCannotBeDifferentFromTodays: {
    cause: ["Datum izdavanja mora biti današnji.", "The issue date must be today."],
    field: ["Datum izdavanja", "Issue date"],
    remedy: ["Unesite današnji datum i pošaljite ponovo.", "Enter today’s date and send again."],
  },
  IssueDateMustBeProvided: {
    cause: ["Nedostaje datum izdavanja.", "The issue date is missing."],
    field: ["Datum izdavanja", "Issue date"],
    remedy: ["Unesite današnji datum i pošaljite ponovo.", "Enter today’s date and send again."],
  },
  InvoiceDateLaterThanToday: {
    cause: ["Datum izdavanja je u budućnosti.", "The issue date is in the future."],
    field: ["Datum izdavanja", "Issue date"],
    remedy: ["Unesite današnji datum i pošaljite ponovo.", "Enter today’s date and send again."],
  },
  InvoiceDeliveryDateMissing: {
    cause: ["Nedostaje datum prometa.", "The supply date is missing."],
    field: ["Datum prometa", "Supply date"],
    remedy: ["Unesite datum prometa.", "Enter the supply date."],
  },
  UBLDeliveryDateMustNotBeLatterThanIssueDate: {
    cause: ["Datum prometa je posle datuma izdavanja.", "The supply date is after the issue date."],
    field: ["Datum prometa", "Supply date"],
    remedy: [
      "Ispravite datum prometa ili izdajte avansnu fakturu.",
      "Correct the supply date or issue an advance invoice.",
    ],
  },
  UBLDeliveryDateNotAllowedForThisInvoiceType: {
    cause: ["Ova vrsta dokumenta nema datum prometa.", "This kind of document has no supply date."],
    field: ["Datum prometa", "Supply date"],
    remedy: ["Obrišite datum prometa.", "Clear the supply date."],
  },
  UBLPrepaymentDateMustNotBeLatterThanIssueDate: {
    cause: ["Datum naplate avansa je posle datuma izdavanja.", "The advance was paid after the issue date."],
    field: ["Datum naplate avansa", "Date the advance was paid"],
    remedy: ["Ispravite datum naplate avansa.", "Correct the date the advance was paid."],
  },
  UBLIncreaseDateMustNotBeLatterThanIssueDate: {
    cause: [
      "Datum povećanja je posle datuma izdavanja.",
      "The date of the increase is after the issue date.",
    ],
    field: ["Datum prometa", "Supply date"],
    remedy: ["Ispravite datum povećanja.", "Correct the date of the increase."],
  },
  UBLReductionDateMustNotBeLatterThanIssueDate: {
    cause: [
      "Datum smanjenja je posle datuma izdavanja.",
      "The date of the reduction is after the issue date.",
    ],
    field: ["Datum prometa", "Supply date"],
    remedy: ["Ispravite datum smanjenja.", "Correct the date of the reduction."],
  },
  InvoiceDueDateMissing: {
    cause: ["Nedostaje datum dospeća.", "The due date is missing."],
    field: ["Datum dospeća", "Due date"],
    remedy: ["Unesite datum dospeća.", "Enter the due date."],
  },
  UBLDueDateIsMissing: {
    cause: ["Nedostaje datum dospeća.", "The due date is missing."],
    field: ["Datum dospeća", "Due date"],
    remedy: ["Unesite datum dospeća.", "Enter the due date."],
  },
  PaymentDateMoreThan90DaysInFuture: {
    cause: [
      "Datum dospeća je više od 90 dana u budućnosti.",
      "The due date is more than 90 days in the future.",
    ],
    field: ["Datum dospeća", "Due date"],
    remedy: ["Unesite raniji datum dospeća.", "Enter an earlier due date."],
  },

  // Tax.
  InvoicePeriodDescriptionCodeNotDefined: {
    cause: [
      "Nije izabrano kada nastaje obaveza obračunavanja PDV.",
      "It is not chosen when the VAT obligation arises.",
    ],
    field: ["Datum nastanka obaveze obračunavanja PDV", "VAT chargeable-event date"],
    remedy: [
      "Izaberite datum prometa, datum izdavanja ili sistem naplate.",
      "Choose supply date, issue date or payment.",
    ],
  },
  InvoicePeriodDescriptionCodeNotProperlyDefined: {
    cause: ["Izbor datuma obaveze PDV nije ispravan.", "The choice of the VAT date is not valid."],
    field: ["Datum nastanka obaveze obračunavanja PDV", "VAT chargeable-event date"],
    remedy: [
      "Izaberite datum prometa, datum izdavanja ili sistem naplate.",
      "Choose supply date, issue date or payment.",
    ],
  },
  InvoicePeriodDescriptionCodeNotNeeded: {
    cause: [
      "Faktura bez PDV ne sme imati datum obaveze PDV.",
      "An invoice without VAT must not have a VAT date.",
    ],
    field: ["Datum nastanka obaveze obračunavanja PDV", "VAT chargeable-event date"],
    remedy: ["Uklonite izbor datuma obaveze PDV.", "Remove the choice of the VAT date."],
  },
  UBLTaxTotalNotDefined: {
    cause: ["Nedostaje obračun PDV.", "The VAT totals are missing."],
    field: ["Ukupno PDV", "Total VAT"],
    remedy: ["Proverite stavke i pošaljite ponovo.", "Check the lines and send again."],
  },
  UBLTaxCategoryIdUnknown: {
    cause: ["Kategorija PDV nije poznata SEF-u.", "SEF does not know the VAT category."],
    field: ["Kategorija PDV", "VAT category"],
    remedy: ["Izaberite kategoriju sa liste.", "Choose a category from the list."],
  },
  UBLTaxCategoryNotAllowed: {
    cause: [
      "Kategorija PDV nije dozvoljena na ovom dokumentu.",
      "The VAT category is not allowed on this document.",
    ],
    field: ["Kategorija PDV", "VAT category"],
    remedy: ["Izaberite drugu kategoriju na stavci.", "Choose another category on the line."],
  },
  UBLTaxCategoryPercentNotAllowed: {
    cause: ["Stopa PDV ne odgovara kategoriji.", "The VAT rate does not fit the category."],
    field: ["Stopa PDV", "VAT rate"],
    remedy: ["Ispravite stopu ili kategoriju na stavci.", "Correct the rate or the category on the line."],
  },
  UBLIncorrectVatRateForStandardVatRate: {
    cause: ["Stopa PDV mora biti 20 % ili 10 %.", "The VAT rate must be 20 % or 10 %."],
    field: ["Stopa PDV", "VAT rate"],
    remedy: ["Ispravite stopu na stavci.", "Correct the rate on the line."],
  },
  UBLTotalTaxAmountAndSubtotalTaxAmountDiffer: {
    cause: [
      "Zbir PDV se ne slaže sa zbirom po stopama.",
      "The total VAT does not agree with the sum by rates.",
    ],
    field: ["Ukupno PDV", "Total VAT"],
    remedy: [
      "Proverite stavke; ako su tačne, obratite se podršci.",
      "Check the lines; if they are right, contact support.",
    ],
  },
  UBLOnlyOneTaxSubtotalAllowedPerCategory: {
    cause: [
      "Ista kategorija PDV se pojavljuje dva puta u obračunu.",
      "The same VAT category appears twice in the totals.",
    ],
    field: ["Kategorija PDV", "VAT category"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  UBLTaxExemptionReasonKeyNotDefined: {
    cause: ["Nedostaje osnov oslobođenja od PDV.", "The exemption reason is missing."],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: ["Izaberite osnov oslobođenja sa liste.", "Choose the exemption reason from the list."],
  },
  VatExemptionReasonNotExists: {
    cause: [
      "Izabrani osnov oslobođenja ne postoji na SEF-u.",
      "The chosen exemption reason does not exist on SEF.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: ["Izaberite osnov oslobođenja sa liste.", "Choose the exemption reason from the list."],
  },
  VatExemptionReasonPointOfLawNotActive: {
    cause: ["Izabrani osnov oslobođenja više ne važi.", "The chosen exemption reason is no longer in force."],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: ["Izaberite osnov koji važi na datum prometa.", "Choose a reason in force on the supply date."],
  },
  UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted: {
    cause: ["Jedinična cena ima više od 4 decimale.", "The unit price has more than 4 decimals."],
    field: ["Jedinična cena", "Unit price"],
    remedy: ["Zaokružite cenu na 4 decimale.", "Round the price to 4 decimals."],
  },

  // Document and format.
  XmlInvalid: {
    cause: ["SEF nije mogao da pročita dokument.", "SEF could not read the document."],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  UBLDocumentNotValid: {
    cause: ["Dokument ne odgovara UBL pravilima SEF-a.", "The document does not follow SEF’s UBL rules."],
    field: ["Ceo dokument", "The whole document"],
    remedy: [
      "Pročitajte poruku SEF-a; ako nije jasna, obratite se podršci.",
      "Read SEF’s message; if it is unclear, contact support.",
    ],
  },
  UBLUnsupportedDocumentType: {
    cause: ["SEF ne prima ovu vrstu dokumenta.", "SEF does not take this kind of document."],
    field: ["Vrsta", "Kind"],
    remedy: [
      "Izaberite fakturu, avansnu fakturu ili dokument o smanjenju ili povećanju.",
      "Choose an invoice, advance invoice, credit or debit document.",
    ],
  },
  UBLInvoiceNumberContainsInvalidCharacters: {
    cause: [
      "Broj fakture sadrži znakove koje SEF ne prima.",
      "The invoice number has characters that SEF does not take.",
    ],
    field: ["Broj fakture", "Invoice number"],
    remedy: ["Koristite slova, cifre, crticu i kosu crtu.", "Use letters, digits, hyphen and slash."],
  },
  InvoiceNumberTooLong: {
    cause: ["Broj fakture je predugačak.", "The invoice number is too long."],
    field: ["Broj fakture", "Invoice number"],
    remedy: ["Skratite broj fakture.", "Shorten the invoice number."],
  },
  UBLUnitCodeNotValid: {
    cause: ["SEF ne poznaje jedinicu mere.", "SEF does not know the unit of measure."],
    field: ["Jedinica mere", "Unit of measure"],
    remedy: ["Izaberite jedinicu mere sa liste.", "Choose the unit from the list."],
  },
  UBLProductNameLengthExceeded: {
    cause: ["Naziv artikla je predugačak.", "The item name is too long."],
    field: ["Naziv artikla", "Item name"],
    remedy: [
      "Skratite naziv, ostatak stavite u opis.",
      "Shorten the name, put the rest into the description.",
    ],
  },
  UBLMaxNoteLengthExceeded: {
    cause: ["Napomena je predugačka.", "The note is too long."],
    field: ["Napomena", "Note"],
    remedy: ["Skratite napomenu.", "Shorten the note."],
  },
  UBLReferenceAndModelNumberFormatNotValid: {
    cause: [
      "Model i poziv na broj nisu ispravno napisani.",
      "The payment model and reference are not written correctly.",
    ],
    field: ["Model i poziv na broj", "Payment model and reference"],
    remedy: [
      "Ispravite model ili poziv na broj, ili ostavite prazno.",
      "Correct the model or the reference, or leave them empty.",
    ],
  },
  UBLPaymentMeansNotDefined: {
    cause: ["Nedostaje način plaćanja.", "The means of payment is missing."],
    field: ["Tekući račun", "Bank account"],
    remedy: [
      "Unesite tekući račun u podešavanjima firme.",
      "Enter the bank account in the company’s settings.",
    ],
  },
  UBLPayeeFinancialAccountIdNotDefined: {
    cause: ["Tekući račun je obavezan.", "The bank account is required."],
    field: ["Tekući račun", "Bank account"],
    remedy: [
      "Unesite tekući račun u podešavanjima firme i pošaljite ponovo.",
      "Enter the bank account in the company’s settings and send again.",
    ],
  },

  // Attachments.
  TooManyAttachments: {
    cause: ["Dokument ima previše priloga.", "The document has too many attachments."],
    field: ["Prilog", "Attachment"],
    remedy: [
      "Uklonite neki prilog ili ih spojite u jedan PDF.",
      "Remove an attachment or join them into one PDF.",
    ],
  },
  FileTooBig: {
    cause: ["Prilog je prevelik.", "An attachment is too big."],
    field: ["Prilog", "Attachment"],
    remedy: ["Smanjite fajl i dodajte ga ponovo.", "Make the file smaller and add it again."],
  },

  // References.
  UBLSourceInvoiceNotFound: {
    cause: ["Povezana faktura nije nađena na SEF-u.", "The referenced invoice was not found on SEF."],
    field: ["Povezani dokument", "Referenced document"],
    remedy: [
      "Proverite broj i datum povezane fakture.",
      "Check the number and date of the referenced invoice.",
    ],
  },
  UBLSourceInvoiceUnallowedStatus: {
    cause: [
      "Povezana faktura je u statusu koji ovo ne dozvoljava.",
      "The status of the referenced invoice does not allow this.",
    ],
    field: ["Povezani dokument", "Referenced document"],
    remedy: [
      "Sačekajte da kupac prihvati povezanu fakturu.",
      "Wait until the buyer accepts the referenced invoice.",
    ],
  },
  UBLBillingReferenceMissing: {
    cause: ["Nedostaje povezani dokument.", "The referenced document is missing."],
    field: ["Povezani dokument", "Referenced document"],
    remedy: [
      "Unesite broj fakture na koju se ovaj dokument odnosi.",
      "Enter the number of the invoice this document refers to.",
    ],
  },
  UBLPrepaymentInvoiceNotFound: {
    cause: ["Avansna faktura nije nađena na SEF-u.", "The advance invoice was not found on SEF."],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: ["Proverite broj i datum avansne fakture.", "Check the number and date of the advance invoice."],
  },
  UBLInvoiceWithPrepaymentInStatusStorno: {
    cause: ["Avansna faktura je stornirana.", "The advance invoice has been reversed."],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: ["Uklonite je iz umanjenja za avans.", "Remove it from the advances."],
  },

  // Answers without a code of their own, keyed by what happened.
  UNAUTHORIZED: {
    cause: ["API ključ nije ispravan ili nije aktivan.", "The API key is wrong or not active."],
    field: ["Veza sa SEF-om", "SEF connection"],
    remedy: [
      "Na portalu SEF proverite ključ i njegov status, pa ga unesite u podešavanjima.",
      "Check the key and its status on the SEF portal, then enter it in Settings.",
    ],
  },
  UNAVAILABLE: {
    cause: ["SEF trenutno nije dostupan.", "SEF is not available now."],
    field: ["Ceo dokument", "The whole document"],
    remedy: [
      "Ne morate ništa; slanje se nastavlja kada SEF proradi.",
      "Nothing to do; sending goes on when SEF is back.",
    ],
  },

  ...formatErrors,
  ...amountErrors,
  ...referenceErrors,
} as const satisfies Texts;
