import type { Texts } from "#server/messages/text.ts";

/** Refusals about the form of the document, its parties, dates and files. Keys are SEF’s. */
export const formatErrors = {
  SerializationError: {
    cause: ["SEF nije mogao da pročita dokument.", "SEF could not read the document."],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  UBLFileNotUploaded: {
    cause: ["Dokument nije stigao do SEF-a.", "The document did not reach SEF."],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Pošaljite ponovo.", "Send again."],
  },
  InvoiceTypeCodeMissing: {
    cause: ["Dokument nema oznaku vrste.", "The document has no code of its kind."],
    field: ["Vrsta dokumenta", "Kind of document"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  EInvoiceGlobalIdDublicate: {
    cause: [
      "SEF je već primio dokument sa istom oznakom.",
      "SEF has taken a document with the same identifier already.",
    ],
    field: ["Ceo dokument", "The whole document"],
    remedy: [
      "Ne šaljite ponovo; osvežite stanje sa SEF-a.",
      "Do not send again; refresh the state from SEF.",
    ],
  },
  UBLInvoiceNumberInvalid: {
    cause: ["Broj fakture nije ispravan.", "The invoice number is not valid."],
    field: ["Broj fakture", "Invoice number"],
    remedy: [
      "Unesite broj od slova, cifara, crtice i kose crte.",
      "Enter a number of letters, digits, hyphen and slash.",
    ],
  },
  SenderEndpointSchemeIDInvalid: {
    cause: [
      "Elektronska adresa prodavca nije označena kao srpski PIB.",
      "The seller’s electronic address is not marked as a Serbian PIB.",
    ],
    field: ["PIB prodavca", "Seller’s tax ID (PIB)"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  ReceiverEndpointSchemeIDInvalid: {
    cause: [
      "Elektronska adresa kupca nije označena kao srpski PIB.",
      "The buyer’s electronic address is not marked as a Serbian PIB.",
    ],
    field: ["PIB kupca", "Buyer’s tax ID (PIB)"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  UBLVatTaxSchemeIdNotValid: {
    cause: ["Oznaka poreza uz PIB nije ispravna.", "The name of the tax beside the PIB is not valid."],
    field: ["PIB prodavca", "Seller’s tax ID (PIB)"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  SenderJBKJSLengthInvalid: {
    cause: ["JBKJS prodavca nema pet cifara.", "The seller’s JBKJS does not have five digits."],
    field: ["JBKJS prodavca", "Seller’s JBKJS"],
    remedy: ["Proverite JBKJS firme u podešavanjima.", "Check the company’s JBKJS in Settings."],
  },
  SenderMissedAddingJBKJSPrefix: {
    cause: ["Uz JBKJS prodavca nedostaje oznaka.", "The prefix of the seller’s JBKJS is missing."],
    field: ["JBKJS prodavca", "Seller’s JBKJS"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  ReceiverMissedAddingJBKJSPrefix: {
    cause: ["Uz JBKJS kupca nedostaje oznaka.", "The prefix of the buyer’s JBKJS is missing."],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce: {
    cause: ["JBKJS je naveden više puta.", "The JBKJS is given several times."],
    field: ["JBKJS kupca", "Buyer’s JBKJS"],
    remedy: ["Ostavite ga jednom.", "Keep it once."],
  },
  UBLPublicContractSignerJBKJSNotInCorrectFormat: {
    cause: [
      "JBKJS naručioca nije ispravno napisan.",
      "The JBKJS of the procuring body is not written correctly.",
    ],
    field: ["Naručilac javne nabavke", "Body that ran the procurement"],
    remedy: ["Unesite pet cifara JBKJS-a bez razmaka.", "Enter the five digits of the JBKJS without spaces."],
  },
  UBLPublicContractSignerNotFound: {
    cause: ["SEF ne poznaje naručioca sa ovim JBKJS.", "SEF does not know a procuring body with this JBKJS."],
    field: ["Naručilac javne nabavke", "Body that ran the procurement"],
    remedy: ["Proverite JBKJS na ugovoru.", "Check the JBKJS on the contract."],
  },
  UBLPublicContractSignerNotBudgetUser: {
    cause: ["Naručilac nije korisnik javnih sredstava.", "The procuring body is not a public body."],
    field: ["Naručilac javne nabavke", "Body that ran the procurement"],
    remedy: ["Proverite JBKJS na ugovoru.", "Check the JBKJS on the contract."],
  },
  UBLPublicContractSignerNotActive: {
    cause: ["JBKJS naručioca više nije aktivan.", "The JBKJS of the procuring body is no longer active."],
    field: ["Naručilac javne nabavke", "Body that ran the procurement"],
    remedy: ["Pitajte naručioca za novi JBKJS.", "Ask the procuring body for its new JBKJS."],
  },
  InvoicePeriodNotDefined: {
    cause: ["Obračunski period nije potpun.", "The billing period is not complete."],
    field: ["Obračunski period", "Billing period"],
    remedy: ["Unesite oba datuma ili obrišite period.", "Enter both dates or clear the period."],
  },
  VatPointDateTypeNotAllowedForChosenDocumentType: {
    cause: [
      "Izabrani datum obaveze PDV ne ide uz ovu vrstu dokumenta.",
      "The chosen VAT date does not go with this kind of document.",
    ],
    field: ["Datum obaveze PDV", "VAT date"],
    remedy: [
      "Na avansnoj fakturi izaberite datum naplate.",
      "On an advance invoice choose the date of payment.",
    ],
  },
  UBLAttachmentObjectIsNotDefined: {
    cause: ["Prilog je prazan.", "An attachment is empty."],
    field: ["Prilog", "Attachment"],
    remedy: ["Dodajte fajl ponovo ili ga uklonite.", "Add the file again or remove it."],
  },
  TheAttachmentFileNameIsNotDefined: {
    cause: ["Prilog nema ime fajla.", "An attachment has no file name."],
    field: ["Ime fajla priloga", "File name of the attachment"],
    remedy: ["Dodajte fajl ponovo.", "Add the file again."],
  },
  TheAttachmentFileNameHasUnexpectedCharacters: {
    cause: [
      "Ime fajla ima znakove koje SEF ne prima.",
      "The file name has characters that SEF does not take.",
    ],
    field: ["Ime fajla priloga", "File name of the attachment"],
    remedy: [
      "Preimenujte fajl: slova, cifre, tačka i crtica.",
      "Rename the file: letters, digits, dot and hyphen.",
    ],
  },
  FileNameOrExtensionIsInvalid: {
    cause: ["Ime ili nastavak fajla nije ispravan.", "The name or ending of a file is not valid."],
    field: ["Ime fajla priloga", "File name of the attachment"],
    remedy: ["Sačuvajte prilog kao PDF i dodajte ga ponovo.", "Save the attachment as PDF and add it again."],
  },
  CannotDownloadLinkAttachment: {
    cause: [
      "SEF nije mogao da preuzme prilog sa veze.",
      "SEF could not download the attachment from its link.",
    ],
    field: ["Prilog", "Attachment"],
    remedy: ["Dodajte fajl u dokument umesto veze.", "Put the file into the document instead of a link."],
  },
} as const satisfies Texts;
